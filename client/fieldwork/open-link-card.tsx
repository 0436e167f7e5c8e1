import { useSignal } from '@preact/signals'
import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import { call } from '../api.ts'
import { commonWords } from '../i18n/common/words.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { mayI } from '../ui/session.ts'
import { useAction } from '../ui/use-action.ts'
import { citizenPath, fullAddress, shortAddress } from './addresses.ts'
import { CopyButton } from './copy-button.tsx'
import { grouped } from './dates.ts'
import { QrCode } from './qr-code.tsx'

interface Props {
  readonly wave: Wave
  readonly received: number
  readonly onChanged: () => void
}

/** The way in for everybody: counted apart, since nothing prevents answering twice. It can be added and closed at any time. */
export function OpenLinkCard({ wave, received, onChanged }: Props) {
  const mayChange = mayI('run_fieldwork') && wave.state !== 'closed'
  if (wave.openLink === null && !mayChange) return null
  return (
    <Card title={fieldworkWords('openLink')} subtitle={fieldworkWords('openLinkApart')}>
      {wave.openLink !== null && <OpenLink link={wave.openLink} received={received} />}
      {wave.isOpenLinkClosed && <p class="small open-link-note">{fieldworkWords('openLinkIsClosed')}</p>}
      <div class="row open-link-tools">
        {wave.openLink !== null && <LinkTools wave={wave} link={wave.openLink} />}
        {mayChange && <SetOpenLink wave={wave} onChanged={onChanged} />}
      </div>
    </Card>
  )
}

function OpenLink({ link, received }: { link: string; received: number }) {
  const path = citizenPath(link)
  return (
    <div class="open-link">
      <QrCode text={fullAddress(path)} label={fieldworkWords('qrOf', { name: fieldworkWords('openLink') })} />
      <div class="stack">
        <p>
          <strong class="open-link-count">{grouped(received)}</strong> {fieldworkWords('copies')}
        </p>
        <p class="small address">{shortAddress(path)}</p>
      </div>
    </div>
  )
}

function LinkTools({ wave, link }: { wave: Wave; link: string }) {
  return (
    <>
      {mayI('run_fieldwork') && (
        <Link to={`/waves/${wave.id}/posters/open`} class={buttonClass('secondary', 'small')}>
          <Icon name="printer" />
          {fieldworkWords('printPoster')}
        </Link>
      )}
      <CopyButton text={fullAddress(citizenPath(link))} />
    </>
  )
}

function wordOf({ openLink, isOpenLinkClosed }: Wave) {
  if (openLink === null) return 'addOpenLink'
  return isOpenLinkClosed ? 'reopenOpenLink' : 'closeOpenLink'
}

/** Says what follows before it is done. */
function SetOpenLink({ wave, onChanged }: Pick<Props, 'wave' | 'onChanged'>) {
  // As it was asked: the page reads the wave anew meanwhile.
  const asked = useSignal<ReturnType<typeof wordOf> | null>(null)
  const action = useAction()
  const word = wordOf(wave)
  const close = () => {
    asked.value = null
    action.clear()
  }
  const set = () =>
    action.run(async () => {
      await call(waveRoutes.setOpenLink, {
        params: { wave: wave.id },
        body: { isOpen: asked.value !== 'closeOpenLink' },
      })
      close()
      onChanged()
    })
  const shown = asked.value
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          asked.value = word
        }}
      >
        {fieldworkWords(word)}
      </Button>
      <Dialog
        title={shown ? fieldworkWords(shown) : ''}
        isOpen={shown !== null}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{commonWords('cancel')}</Button>
            <Button
              kind={shown === 'closeOpenLink' ? 'danger' : 'primary'}
              isBusy={action.isBusy}
              onClick={() => void set()}
            >
              {shown && fieldworkWords(shown)}
            </Button>
          </>
        }
      >
        <ProblemBanner problem={action.problem} />
        {shown && <p>{fieldworkWords(`${shown}Help`)}</p>}
      </Dialog>
    </>
  )
}

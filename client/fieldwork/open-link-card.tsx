import type { Wave } from '../../domain/api/waves.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { buttonClass } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { mayI } from '../ui/session.ts'
import { citizenPath, fullAddress, shortAddress } from './addresses.ts'
import { CopyButton } from './copy-button.tsx'
import { grouped } from './dates.ts'
import { QrCode } from './qr-code.tsx'

/** The way in for everybody: counted apart, since nothing prevents answering twice. */
export function OpenLinkCard({ wave, link, received }: { wave: Wave; link: string; received: number }) {
  const path = citizenPath(link)
  return (
    <Card title={fieldworkWords('openLink')} subtitle={fieldworkWords('openLinkApart')}>
      <div class="open-link">
        <QrCode text={fullAddress(path)} label={fieldworkWords('qrOf', { name: fieldworkWords('openLink') })} />
        <div class="stack">
          <p>
            <strong class="open-link-count">{grouped(received)}</strong> {fieldworkWords('copies')}
          </p>
          <p class="small address">{shortAddress(path)}</p>
        </div>
      </div>
      <div class="row open-link-tools">
        {mayI('run_fieldwork') && (
          <Link to={`/waves/${wave.id}/posters/open`} class={buttonClass('secondary', 'small')}>
            <Icon name="printer" />
            {fieldworkWords('printPoster')}
          </Link>
        )}
        <CopyButton text={fullAddress(path)} />
      </div>
    </Card>
  )
}

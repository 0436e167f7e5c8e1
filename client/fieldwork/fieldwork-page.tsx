import { type Signal, useSignal } from '@preact/signals'
import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import { call } from '../api.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { SyntheticTag, Tag } from '../ui/tag.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { AddUnitsDialog } from './add-units-dialog.tsx'
import { clockTime } from './dates.ts'
import { DaysCard } from './days-card.tsx'
import { DesignCard } from './design-card.tsx'
import { DesignDialog } from './design-dialog.tsx'
import { OpenLinkCard } from './open-link-card.tsx'
import { ProgressCards } from './progress-cards.tsx'
import { UnitsCard } from './units-card.tsx'
import { useEvery } from './use-every.ts'
import { readPrinted } from './use-printed.ts'
import { WaveActions } from './wave-actions.tsx'
import { timeLeft, waveDays } from './wave-days.ts'
import { stateTone } from './wave-row.tsx'
import './fieldwork.css'

const seconds = 5

export type OpenDialog = 'none' | 'units' | 'design'

export function FieldworkPage({ wave: id }: { wave: string }) {
  const loaded = useLoaded(async (signal) => {
    const params = { wave: id }
    const [wave, progress] = await Promise.all([
      call(waveRoutes.get, { params }, signal),
      call(waveRoutes.progress, { params }, signal),
    ])
    return { wave, progress, readAt: new Date() }
  }, id)
  const printed = useLoaded((signal) => readPrinted(id, signal), id)
  const dialog = useSignal<OpenDialog>('none')
  useEvery(seconds, loaded.reload)
  const { data } = loaded
  if (!data)
    return (
      <Page title={fieldworkWords('fieldwork')}>
        <ProblemBanner problem={loaded.problem} onRetry={loaded.reload} />
        {loaded.isLoading && <Loading lines={8} />}
      </Page>
    )
  const { wave, progress } = data
  return (
    <Page
      title={wave.name}
      meta={<WaveMeta wave={wave} />}
      actions={<WaveActions wave={wave} hasUnits={hasUnits(progress)} dialog={dialog} onMoved={loaded.reload} />}
    >
      <ProblemBanner problem={loaded.problem} onRetry={loaded.reload} />
      <p class="muted small live">
        {fieldworkWords(loaded.problem ? 'staleSince' : 'liveSince', { time: clockTime(data.readAt), seconds })}
      </p>
      <ProgressCards wave={wave} progress={progress} />
      <div class="fieldwork-grid">
        <UnitsCard
          wave={wave}
          received={progress.received}
          total={unitCount(progress)}
          onAdd={opens(dialog, 'units')}
          onChanged={loaded.reload}
        />
        <div class="stack">
          <DaysCard days={progress.days} />
          <OpenLinkCard wave={wave} received={progress.openLink} onChanged={loaded.reload} />
          <DesignCard
            design={wave.design}
            instrument={printed.data?.instrument ?? null}
            onEdit={opens(dialog, 'design')}
          />
        </div>
      </div>
      <Dialogs wave={wave} dialog={dialog} onChanged={loaded.reload} />
    </Page>
  )
}

const opens = (dialog: Signal<OpenDialog>, which: OpenDialog) => () => {
  dialog.value = which
}
const unitCount = (progress: { strata: readonly { units: number }[] }) =>
  progress.strata.reduce((sum, stratum) => sum + stratum.units, 0)
const hasUnits = (progress: { strata: readonly { units: number }[] }) => unitCount(progress) > 0

function WaveMeta({ wave }: { wave: Wave }) {
  const left = timeLeft(wave)
  return (
    <>
      <Tag tone={stateTone[wave.state]}>{fieldworkWords(wave.state)}</Tag>
      <span>{fieldworkWords('surveyVersion', { title: wave.surveyTitle, version: wave.version })}</span>
      <span>{waveDays(wave)}</span>
      {left && <span>{left}</span>}
      {wave.isSynthetic && <SyntheticTag />}
    </>
  )
}

function Dialogs(props: { wave: Wave; dialog: Signal<OpenDialog>; onChanged: () => void }) {
  const { wave, dialog, onChanged } = props
  const close = opens(dialog, 'none')
  return (
    <>
      <AddUnitsDialog
        wave={wave}
        isOpen={dialog.value === 'units'}
        onClose={close}
        onAdded={onChanged}
        onDesign={opens(dialog, 'design')}
      />
      <DesignDialog wave={wave} isOpen={dialog.value === 'design'} onClose={close} onSaved={onChanged} />
    </>
  )
}

import type { ResponseOf } from '../../domain/api/route.ts'
import type { Wave, waveRoutes } from '../../domain/api/waves.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Tag } from '../ui/tag.tsx'
import { grouped } from './dates.ts'
import { ProgressBar } from './progress-bar.tsx'
import { dayOf, shareOfTime } from './progress-numbers.ts'

export type Progress = ResponseOf<typeof waveRoutes.progress>

/** How far the wave and each sector have come. The mark on a bar is where it should stand today. */
export function ProgressCards({ wave, progress }: { wave: Wave; progress: Progress }) {
  const expected = shareOfTime(wave.opensOn, wave.closesOn, dayOf(new Date()))
  return (
    <div class="progress-cards">
      <section class="card progress-card">
        <h2>{fieldworkWords('received')}</h2>
        <Count received={progress.received} target={progress.target} isMain />
        <ProgressBar
          label={fieldworkWords('received')}
          received={progress.received}
          target={progress.target}
          expected={expected}
        />
        <p class="muted small">{mainLine(progress, expected)}</p>
      </section>
      {progress.strata.map((stratum) => (
        <section class="card progress-card" key={stratum.code}>
          <h2>{stratum.name}</h2>
          <Count received={stratum.received} target={stratum.target} />
          <ProgressBar label={stratum.name} received={stratum.received} target={stratum.target} expected={expected} />
          <p class="muted small row">
            {fieldworkWords('unitsCount', { count: stratum.units })}
            <SectorTag received={stratum.received} target={stratum.target} />
          </p>
        </section>
      ))}
    </div>
  )
}

function Count({ received, target, isMain }: { received: number; target: number; isMain?: boolean }) {
  return (
    <p class={isMain ? 'progress-count progress-count-main' : 'progress-count'}>
      <strong>{grouped(received)}</strong>
      <span class="muted">
        {target > 0 ? fieldworkWords('ofTarget', { target: grouped(target) }) : fieldworkWords('noTarget')}
      </span>
    </p>
  )
}

function SectorTag({ received, target }: { received: number; target: number }) {
  if (target === 0) return null
  if (received >= target) return <Tag tone="ok">{fieldworkWords('quotaMet')}</Tag>
  return <span>{fieldworkWords('quotaMissing', { count: grouped(target - received) })}</span>
}

function mainLine(progress: Progress, expected: number | null): string {
  if (progress.target === 0) return fieldworkWords('noTargetHelp')
  const done = ((progress.received / progress.target) * 100).toFixed(1)
  if (expected === null) return fieldworkWords('sharesDone', { done })
  return fieldworkWords('sharesDoneOfTime', { done, time: Math.round(expected * 100) })
}

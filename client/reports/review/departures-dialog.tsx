import type { Departure } from '../../../analysis/report/review/routes.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { JobState } from '../jobs/job-state.tsx'
import { useJob } from '../jobs/use-job.ts'
import { DepartureList } from './departure-list.tsx'
import { DepartureRules } from './departure-rules.tsx'
import { type Draft, isSigned } from './draft.ts'
import { NewCopy } from './new-copy.tsx'

interface Props {
  readonly draft: Draft
  readonly departures: readonly Departure[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChange: () => void
}

/** What has left and for whom, the way to enter the next copy, and what may leave at all. */
export function DeparturesDialog({ draft, departures, isOpen, onClose, onChange }: Props) {
  const job = useJob(draft.wave)
  const signed = draft.state.versions.find(isSigned)
  return (
    <Dialog title={reviewWords('departures')} isOpen={isOpen} onClose={onClose} isWide>
      <div class="stack">
        <DepartureList departures={departures} job={job} />
        {signed ? (
          <section aria-labelledby="new-copy-title" class="stack">
            <div>
              <h3 id="new-copy-title">
                {reviewWords('newCopy')} · {reviewWords('versionNumber', { number: signed.number })}
              </h3>
              <p class="small muted">{reviewWords('copiesHelp')}</p>
            </div>
            <NewCopy number={signed.number} job={job} onAdded={onChange} />
            <JobState job={job} onLeave={onClose} />
          </section>
        ) : (
          <p class="muted">{reviewWords('nothingSigned')}</p>
        )}
        <DepartureRules />
      </div>
    </Dialog>
  )
}

import type { Departure, reviewRoutes } from '../../../analysis/report/review/routes.ts'
import type { BodyOf } from '../../../domain/api/route.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Button } from '../../ui/button.tsx'
import type { RunningJob } from '../jobs/use-job.ts'
import { departureWords } from './departure-words.ts'

interface Props {
  readonly departures: readonly Departure[]
  readonly job: RunningJob
}

const heads = ['file', 'version', 'copy', 'recipient', 'registeredBy'] as const

/** Every file of a signed version that has left: which, to whom, by whom and when. */
export function DepartureList({ departures, job }: Props) {
  if (departures.length === 0) return <p class="muted">{reviewWords('noDepartures')}</p>
  return (
    <div class="register">
      <table class="table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {reviewWords(head)}
              </th>
            ))}
            <th>
              <span class="sr">{reviewWords('makeAgain')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {departures.map((departure) => (
            <DepartureLine key={departure.id} departure={departure} job={job} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A copy that jobs can make once more; null for what is made elsewhere. */
function orderAgain(
  { format, form, language }: Pick<Departure, 'format' | 'form' | 'language'>,
  copy: { readonly number: number; readonly copy: number },
): BodyOf<typeof reviewRoutes.startJob> | null {
  if (format === 'csv' || format === 'json' || form === 'duties' || form === 'unit_duties') return null
  return { format, form, language, ...copy }
}

function DepartureLine({ departure, job }: { departure: Departure; job: RunningJob }) {
  const { number, copy, recipient, format, form, language, name, day, isOwn } = departure
  const copyName = copy === null ? null : reviewWords('copyNumber', { copy })
  const order = isOwn && copy !== null ? orderAgain({ format, form, language }, { number, copy }) : null
  return (
    <tr>
      <th scope="row">{departureWords(departure)}</th>
      <td class="no-wrap">{reviewWords('versionNumber', { number })}</td>
      <td class="no-wrap">{copyName ?? reviewWords('unnumbered')}</td>
      <td>{recipient ?? reviewWords('everybody')}</td>
      <td class="no-wrap">{reviewWords('stepDone', { name, day })}</td>
      <td>
        {order && copyName && (
          <Button
            size="small"
            icon="download"
            label={reviewWords('downloadAgain', { copy: copyName })}
            onClick={() => void job.start(order, copyName)}
          >
            {reviewWords('makeAgain')}
          </Button>
        )}
      </td>
    </tr>
  )
}

import type { Opinions } from '../../analysis/report/explore/opinions-answer.ts'
import { workbenchWords } from '../i18n/workbench/words.ts'
import { NumbersCard } from '../ui/figure-card.tsx'

const two = (value: number | null): string => (value === null ? workbenchWords('notTried') : value.toFixed(2))

/** Every division that was tried, and why it does not hold. */
export function TrialsTable({ data, foot }: { data: Opinions; foot: string }) {
  const { trials, limits } = data
  if (trials.length === 0) return null
  const holds = ({ stability, clarity, byChance, isLargeEnough }: Opinions['trials'][number]) =>
    stability >= limits.stability && byChance !== null && clarity - byChance >= limits.clarity && isLargeEnough
  const verdictOf = (trial: Opinions['trials'][number]) => workbenchWords(holds(trial) ? 'trialHolds' : 'trialFails')
  const heads = ['trialCount', 'trialStability', 'trialClarity', 'trialByChance'] as const
  const cells = [
    [...heads, 'trialVerdict' as const].map((head) => workbenchWords(head)),
    ...trials.map((trial) => [trial.count, trial.stability, trial.clarity, trial.byChance ?? '', verdictOf(trial)]),
  ]
  return (
    <NumbersCard id="trials" title={workbenchWords('trialsTitle')} foot={foot} cells={cells}>
      <table class="table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" class="number">
                {workbenchWords(head)}
              </th>
            ))}
            <th scope="col">{workbenchWords('trialVerdict')}</th>
          </tr>
        </thead>
        <tbody>
          {trials.map((trial) => (
            <tr key={trial.count}>
              <td class="number">{trial.count}</td>
              <td class="number">{two(trial.stability)}</td>
              <td class="number">{two(trial.clarity)}</td>
              <td class="number">{two(trial.byChance)}</td>
              <td>{verdictOf(trial)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </NumbersCard>
  )
}

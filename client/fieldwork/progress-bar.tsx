import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { shareOfTarget } from './progress-numbers.ts'

interface Props {
  readonly label: string
  /** Null where there are too few to be told: then the bar shows no length. */
  readonly received: number | null
  readonly target: number
  /** Where it should stand today, 0 to 1. */
  readonly expected: number | null
}

export function ProgressBar({ label, received, target, expected }: Props) {
  const share = received === null ? null : shareOfTarget(received, target)
  const isBehind = share !== null && expected !== null && share < expected
  const percent = Math.round((share ?? 0) * 100)
  return (
    <span
      class={isBehind ? 'quota quota-behind' : 'quota'}
      role="img"
      aria-label={share === null ? fieldworkWords('barUnknown', { label }) : fieldworkWords('bar', { label, percent })}
    >
      {received === null ? <i class="quota-few" /> : <i style={{ width: `${(share ?? 0) * 100}%` }} />}
      {expected !== null && target > 0 && <u style={{ left: `${expected * 100}%` }} />}
    </span>
  )
}

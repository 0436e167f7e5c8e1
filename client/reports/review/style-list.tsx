import type { StyleFault } from '../../../analysis/report/review/style/index.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Icon } from '../../ui/icon.tsx'

type Rule = Parameters<typeof reviewWords>[0]

export const styleWords = ({ rule, excerpt }: StyleFault): string => reviewWords(`style_${rule}` as Rule, { excerpt })

/** Faults of one passage. */
export function StyleList({ faults }: { faults: readonly StyleFault[] }) {
  if (faults.length === 0) return null
  return (
    <ul class="proofs">
      {faults.map((fault, index) => (
        <li key={index} class={fault.level === 'fault' ? 'proof-warn' : 'proof-hint'}>
          <Icon name={fault.level === 'fault' ? 'warn' : 'info'} />
          <span>{styleWords(fault)}</span>
        </li>
      ))}
    </ul>
  )
}

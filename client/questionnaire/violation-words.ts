import type { Item } from '../../domain/items/index.ts'
import type { Violation } from '../../domain/violation.ts'
import { t } from '../i18n/citizen/words.ts'

/** Of one's own words beside the categories, as `ownTextNote` says it too. */
const ownTextMax = 100

/** What is wrong and what would be right, with the limits of the item. */
export function violationWords({ code }: Violation, item: Item): string {
  const min = 'min' in item ? item.min : 0
  return t(`v_${code}`, { min, max: maxOf(item, code) })
}

function maxOf(item: Item, code: Violation['code']): number {
  if (code === 'text_too_long') return 'maxLength' in item ? item.maxLength : ownTextMax
  return 'max' in item ? (item.max ?? 0) : 0
}

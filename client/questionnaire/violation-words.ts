import type { Item } from '../../domain/items/index.ts'
import type { Violation } from '../../domain/violation.ts'
import { t } from '../i18n/citizen/words.ts'

/** What is wrong and what would be right, with the limits of the item. */
export function violationWords({ code }: Violation, item: Item): string {
  const min = 'min' in item ? item.min : 0
  const max = 'maxLength' in item ? item.maxLength : 'max' in item ? (item.max ?? 0) : 0
  return t(`v_${code}`, { min, max })
}

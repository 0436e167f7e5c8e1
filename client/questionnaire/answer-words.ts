import type { Category } from '../../domain/category.ts'
import { rowsInDisplayOrder } from '../../domain/display-order.ts'
import { type Item, typeOf } from '../../domain/items/index.ts'
import type { AnswerContext, Control } from '../../domain/items/item-type.ts'
import type { Localized } from '../../domain/localized.ts'
import { t } from '../i18n/citizen/words.ts'
import { chosenIn } from './controls/choose.ts'

type Say = (text: Localized) => string
type Teller = (item: Item, answer: unknown, context: AnswerContext, say: Say) => string

const labels = (item: Item, codes: readonly unknown[], say: Say, own = ''): string => {
  const categories: readonly Category[] = 'categories' in item ? item.categories : []
  return codes
    .map((code) => categories.find((category) => category.code === code))
    .flatMap((category) => (category ? [category.takesText && own ? own : say(category.label)] : []))
    .join(' · ')
}

const ofGrid: Teller = (item, answer, { seed }, say) => {
  if (!('rows' in item)) return ''
  const cells = answer as Record<string, number>
  return rowsInDisplayOrder(item, seed)
    .filter((row) => cells[row.code] !== undefined)
    .map((row) =>
      t('rowAnswer', { row: say(row.shortLabel ?? row.label), answer: labels(item, [cells[row.code]], say) }),
    )
    .join('\n')
}

const ofRanking: Teller = (item, answer, _context, say) =>
  (answer as number[]).map((code, i) => `${i + 1}. ${labels(item, [code], say)}`).join('\n')

const ofChoice: Teller = (item, answer, _context, say) => {
  const { codes, text } = chosenIn(answer)
  return labels(item, codes, say, text)
}

const plain: Teller = (_item, answer) => String(answer)

const tellers: Record<Control, Teller> = {
  statement: () => '',
  'choice-list': ofChoice,
  scale: ofChoice,
  grid: ofGrid,
  'rank-list': ofRanking,
  'number-field': plain,
  'text-field': plain,
}

/** What somebody answered, in their language; undefined where there is no answer. */
export function answerWords(item: Item, context: AnswerContext, say: Say): string | undefined {
  const answer = context.answers[item.id]
  return answer === undefined ? undefined : tellers[typeOf(item).control](item, answer, context, say)
}

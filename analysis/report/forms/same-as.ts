import type { Report } from '../model.ts'
import { type Statement, statementsOf } from '../review/statements.ts'

/** Words and sources of the numbers, wherever the sentence stands. */
const saidBy = ({ inlines }: Statement, { claims }: Report): string =>
  inlines
    .map((one) => (typeof one === 'string' ? one : `{${claims[one.claim]?.source ?? ''}}`))
    .join('')
    .trim()

const sentencesOf = (report: Report) => statementsOf(report).filter(({ kind }) => kind === 'sentence')

/**
 * Keys of sentences of a form that the whole report makes in the same words about the same numbers, with the key there:
 * an edit of the one is then an edit of the other. The first place counts where the report says it twice.
 */
export function sameAs(form: Report, whole: Report): Record<string, string> {
  const known = new Map(
    sentencesOf(whole)
      .reverse()
      .map((one) => [saidBy(one, whole), one.key]),
  )
  const pairs = sentencesOf(form).flatMap((one): [string, string][] => {
    const words = saidBy(one, form)
    const key = known.get(words)
    known.delete(words)
    return key === undefined ? [] : [[one.key, key]]
  })
  return Object.fromEntries(pairs)
}

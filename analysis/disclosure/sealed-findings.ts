import type { Instrument } from '../../domain/instrument.ts'
import { causeWords } from '../report/cause-words.ts'
import { issueWords } from '../report/comments-about.ts'
import type { Findings } from '../report/findings.ts'
import type { ReleasedQuote } from '../report/phrases/quotations.ts'
import { derive, type Released } from './released.ts'

type Comment = Findings['comments'][number]
type Point = NonNullable<Findings['quality']>['units'][number]['points'][number]

/** Words that a report counts: names of issues, and what is said of causes. */
const countedWords = ({ issues }: Instrument): string[] => [
  ...new Set([...issues.flatMap(issueWords), ...Object.values(causeWords).flat()]),
]

/** A comment as nothing but the counted words in it; what is counted in both is the same. */
function reduced(comment: Comment, words: readonly string[]): Comment {
  const found = words.filter((word) => comment.text.includes(word))
  return { group: comment.group, text: found.join('；'), sector: null }
}

const byValue = (a: Point, b: Point): number => a.size - b.size || a.value - b.value || a.grade - b.grade

/**
 * Findings as they lie beside rows with numbered units in a capsule: no name of a unit, points of units in an order that
 * tells nothing, and comments only as the words that are counted, but for those released for quoting. Answers of an
 * invented city (synthetic) keep their comments: these quote nobody.
 */
export function sealedFindings(
  findings: Released<Findings>,
  instrument: Instrument,
  quotes: readonly ReleasedQuote[],
): Released<Findings> {
  const words = countedWords(instrument)
  const released = new Set(quotes.map(({ group, text }) => `${group}\n${text}`))
  const isReleased = ({ group, text }: Comment) => released.has(`${group}\n${text.trim().replace(/\s+/g, ' ')}`)
  return derive(findings, ({ quality, ...rest }) => ({
    ...rest,
    comments: rest.isSynthetic
      ? rest.comments
      : rest.comments.map((comment) => (isReleased(comment) ? comment : reduced(comment, words))),
    ...(quality ? { quality: { ...quality, units: quality.units.map(withoutNames) } } : {}),
  }))
}

const withoutNames = (measure: NonNullable<Findings['quality']>['units'][number]) => ({
  ...measure,
  points: measure.points.map((point) => ({ ...point, name: null })).sort(byValue),
})

import type { Claim, Inline, Report } from '../../../analysis/report/model.ts'
import { ems } from '../measure.ts'
import { inlineText } from '../setting.ts'
import type { Sentence } from './groups.ts'
import { claimsIn } from './slide.ts'

/** Two lines of a title. */
const longestTitle = 74

/** Numbers that say what people think; a count or an error is a finding only where there is none of these. */
const telling = new Set(['share', 'mean', 'rank', 'tier', 'difference', 'index'])
const pointsElsewhere = /见[表图]/u
/** A pointer to what stands on the same slide. */
const pointer = /，(?:[^，。；]*)?见[表图]\d+$/u

/** Means of all issues: lines to compare with. */
const isLine = ({ source }: Claim) => source.startsWith('lines/')
const tells = (claim: Claim | undefined) => claim !== undefined && telling.has(claim.kind) && !isLine(claim)
const counts = (claim: Claim | undefined) => claim?.kind === 'count' || claim?.kind === 'design'

/** What was found as a title. `isWhole`: the title says all of the sentence; `isTelling`: more than a count. */
export type Finding = { sentence: Sentence; title: string; isWhole: boolean; isTelling: boolean }

/** A sentence up to its first semicolon. */
function firstClause(inlines: readonly Inline[]): Inline[] {
  const end = inlines.findIndex((inline) => typeof inline === 'string' && inline.includes('；'))
  return end < 0
    ? [...inlines]
    : inlines.slice(0, end + 1).map((inline, at) => (at === end ? String(inline).replace(/；.*$/su, '') : inline))
}

/** Without the word that leads to it in the running text, without a pointer, and without the stop at its end. */
export const asTitle = (text: string): string =>
  text
    .replace(/^\p{Script=Han}{2,5}：/u, '')
    .replace(/[。：]$/u, '')
    .replace(pointer, '')

/**
 * The first short sentence, or first part of a long one, with a telling number says what was found; else the first that
 * says how many or how exact. Of a list only what leads to it: entries go by the name of its heading.
 */
export function findingOf(sentences: readonly Sentence[], claims: Report['claims']): Finding | undefined {
  const isList = sentences.filter(({ isEntry }) => isEntry).length > 1
  const list = isList ? sentences.findIndex(({ isEntry }) => isEntry) : sentences.length
  const candidates = sentences.slice(0, list).filter(({ isEntry }) => !isEntry)
  const titled = (sentence: Sentence, says: typeof tells): Finding[] =>
    [sentence.inlines, firstClause(sentence.inlines)].flatMap((inlines) => {
      const title = asTitle(inlineText(inlines, claims))
      const isTitle = claimsIn(inlines).some((id) => says(claims[id])) && ems(title) <= longestTitle
      return isTitle && !pointsElsewhere.test(title)
        ? [{ sentence, title, isWhole: inlines === sentence.inlines, isTelling: says === tells }]
        : []
    })
  const first = (says: typeof tells) => candidates.flatMap((one) => titled(one, says).slice(0, 1))[0]
  return first(tells) ?? first(counts)
}

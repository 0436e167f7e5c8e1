import type { Report } from '../../../analysis/report/model.ts'
import { ems } from '../measure.ts'
import type { Sentence } from './groups.ts'
import { claimsIn } from './slide.ts'

/** Two lines of a title. */
const longestTitle = 74

/** Numbers that say what people think; counts and settings alone are no finding. */
const telling = new Set(['share', 'mean', 'rank', 'tier', 'difference', 'index'])
const pointsElsewhere = /见[表图]/u

/** The first short sentence with a telling number says what was found; a list goes by the name of its heading. */
export function findingOf(sentences: readonly Sentence[], claims: Report['claims']): Sentence | undefined {
  if (sentences.filter(({ isEntry }) => isEntry).length > 1) return undefined
  const tells = ({ inlines }: Sentence) => claimsIn(inlines).some((id) => telling.has(claims[id]?.kind ?? ''))
  return sentences.find(
    (one) => !one.isEntry && tells(one) && ems(one.text) <= longestTitle && !pointsElsewhere.test(one.text),
  )
}

/** A finding as a title: without the word that leads to it in the running text, and without a full stop. */
export const titleOf = ({ text }: Sentence): string => text.replace(/^\p{Script=Han}{2,5}：/u, '').replace(/。$/u, '')

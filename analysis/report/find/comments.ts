import type { Instrument } from '../../../domain/instrument.ts'
import { hash32 } from '../../../domain/random.ts'
import { hiddenCells } from '../../disclosure/hidden-line.ts'
import { minimumForComments } from '../../disclosure/minimums.ts'
import type { Findings } from '../findings.ts'
import { countBySector, type Scope } from './scope.ts'

/**
 * What people wrote, by issue group, from 15 respondents on. Never with a unit; with the sector only where that has as
 * many and no other is thereby told; nothing of a smaller sector when it is asked for alone. Sorted by a hash of the text, so
 * that the order of arrival is lost.
 */
export function commentsOf(instrument: Instrument, scope: Scope): Pick<Findings, 'comments' | 'commentCount'> {
  const { dataset, sectorOf, sectorCodes, sector } = scope
  if (dataset.size < minimumForComments) return { comments: [], commentCount: 0 }
  const hidden = hiddenCells(
    countBySector(scope, () => true),
    minimumForComments,
  )
  const named = new Map(sectorCodes.map((code, s) => [code, !hidden[s]]))
  const comments: Comment[] = []
  for (const { group, item } of instrument.analysis.comments)
    for (const [i, text] of (dataset.texts.get(item) ?? []).entries()) {
      if (!text?.trim()) continue
      const code = sectorOf[i]!
      const isNamed = named.get(code) === true
      if (sector === null || (code === sector && isNamed)) comments.push({ group, text, sector: isNamed ? code : null })
    }
  return { comments: inSettledOrder(comments), commentCount: comments.length }
}

type Comment = Findings['comments'][number]

/** An order that the comments themselves decide; equal texts are spread. */
function inSettledOrder(comments: readonly Comment[]): Comment[] {
  const seen = new Map<string, number>()
  return comments
    .map((comment) => ({ comment, text: `${comment.group}/${comment.text}/${comment.sector ?? ''}` }))
    .sort(byText)
    .map(({ comment, text }) => {
      const times = seen.get(text) ?? 0
      seen.set(text, times + 1)
      return { comment, text, key: hash32(`${times}/${text}`) }
    })
    .sort((a, b) => a.key - b.key || byText(a, b))
    .map(({ comment }) => comment)
}

const byText = (a: { text: string }, b: { text: string }): number => (a.text < b.text ? -1 : Number(a.text > b.text))

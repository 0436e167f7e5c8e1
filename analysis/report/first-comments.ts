import { oncePer } from '../../domain/once-per.ts'
import { derive, type Released } from '../disclosure/released.ts'
import type { Findings } from './findings.ts'

/** Different texts of one field that a list beside an issue holds; the page of comments has them all. */
const mostOfGroup = 60

interface FirstComments {
  readonly findings: Released<Findings>
  /** All comments by field, the same words counted each time. */
  readonly commentCounts: Record<string, number>
}

/** The first different comments of each field, and how many each has; kept, since findings of other weights have the same. */
const firstOf = oncePer((comments: Findings['comments']) => {
  const counts: Record<string, number> = {}
  const seen = new Map<string, Set<string>>()
  const first = comments.filter(({ group, text }) => {
    counts[group] = (counts[group] ?? 0) + 1
    const texts = seen.get(group) ?? new Set()
    seen.set(group, texts)
    if (texts.size >= mostOfGroup || texts.has(text)) return false
    texts.add(text)
    return true
  })
  return { first, counts }
})

/**
 * Findings with the first different comments of each field and the number of all: of a large wave the comments would be
 * three quarters of what a page waits for.
 */
export function firstComments(findings: Released<Findings>): FirstComments {
  const { first, counts } = firstOf(findings.comments)
  return { findings: derive(findings, (all) => ({ ...all, comments: first })), commentCounts: counts }
}

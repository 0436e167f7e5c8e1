import type { HotIssue } from '../../domain/hot-issue.ts'
import { type MeasureCause, measureCauses } from '../../domain/measure.ts'
import { oncePer } from '../../domain/once-per.ts'
import { causeWords } from './cause-words.ts'
import type { Findings } from './findings.ts'

type Comment = Findings['comments'][number]

const hanWords = (keywords: string) => keywords.split(/\s+/).filter((word) => /^\p{Script=Han}{2,}$/u.test(word))

/** Words by which a comment names an issue. */
export const issueWords = (issue: HotIssue): string[] => [issue.shortName['zh-CN'], ...hanWords(issue.keywords ?? '')]

const aboutIn = oncePer((_: Findings['comments']) => new Map<HotIssue, readonly Comment[]>())

/**
 * Comments of the group of the issue that name it or one of its synonyms, in the order of the findings. Kept with the
 * comments: those of a large wave take long to read, and each measure asks.
 */
export function commentsAbout({ comments }: Pick<Findings, 'comments'>, issue: HotIssue): readonly Comment[] {
  const known = aboutIn(comments)
  const words = issueWords(issue)
  const found =
    known.get(issue) ??
    comments.filter(({ group, text }) => group === issue.group && words.some((word) => text.includes(word)))
  known.set(issue, found)
  return found
}

const countedIn = oncePer((_: readonly Comment[]) => new Map<MeasureCause, number>())

/** How many of the comments have a word that belongs to the cause. Words are matched, not understood. Kept with them. */
export function speakingOf(comments: readonly Comment[], cause: MeasureCause): number {
  const known = countedIn(comments)
  const count =
    known.get(cause) ?? comments.filter(({ text }) => causeWords[cause].some((word) => text.includes(word))).length
  known.set(cause, count)
  return count
}

/** How many comments on an issue speak of each cause, the most frequent first. */
export function causesHeard(findings: Pick<Findings, 'comments'>, issue: HotIssue) {
  const comments = commentsAbout(findings, issue)
  return measureCauses.map((cause) => ({ cause, count: speakingOf(comments, cause) })).sort((a, b) => b.count - a.count)
}

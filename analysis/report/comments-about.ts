import type { HotIssue } from '../../domain/hot-issue.ts'
import { type MeasureCause, measureCauses } from '../../domain/measure.ts'
import { causeWords } from './cause-words.ts'
import type { Findings } from './findings.ts'

type Comment = Findings['comments'][number]

const hanWords = (keywords: string) => keywords.split(/\s+/).filter((word) => /^\p{Script=Han}{2,}$/u.test(word))

/** Words by which a comment names an issue. */
export const issueWords = (issue: HotIssue): string[] => [issue.shortName['zh-CN'], ...hanWords(issue.keywords ?? '')]

/** Comments of the group of the issue that name it or one of its synonyms, in the order of the findings. */
export function commentsAbout({ comments }: Pick<Findings, 'comments'>, issue: HotIssue): Comment[] {
  const words = issueWords(issue)
  return comments.filter(({ group, text }) => group === issue.group && words.some((word) => text.includes(word)))
}

/** How many of the comments have a word that belongs to the cause. Words are matched, not understood. */
export const speakingOf = (comments: readonly Comment[], cause: MeasureCause): number =>
  comments.filter(({ text }) => causeWords[cause].some((word) => text.includes(word))).length

/** How many comments on an issue speak of each cause, the most frequent first. */
export function causesHeard(findings: Pick<Findings, 'comments'>, issue: HotIssue) {
  const comments = commentsAbout(findings, issue)
  return measureCauses.map((cause) => ({ cause, count: speakingOf(comments, cause) })).sort((a, b) => b.count - a.count)
}

import type { Findings } from '../findings.ts'

/** Why no issue has a place, where there are no numbers to order them by (`canOrder`). */
export const tooFewWords = ({ issues }: Findings): string =>
  issues.some(({ mention }) => mention.isEstimable)
    ? '有效问卷不足以推断到全体，各项问题不排先后。'
    : '有效问卷不足，不显示提及率和排序。'

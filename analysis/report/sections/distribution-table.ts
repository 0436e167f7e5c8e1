import { byMention } from '../choose-issues.ts'
import type { DraftBlock } from '../claims/draft.ts'
import { tooSmall } from '../phrases/reasons.ts'
import { column } from './column.ts'
import type { ReportContext } from './section.ts'

const grades = ['一分', '二分', '三分', '四分', '五分']

/** How those who know an issue rate it, grade by grade. */
export function distributionTable({ findings, number, names }: ReportContext): DraftBlock {
  return {
    kind: 'table',
    id: 'distribution-table',
    title: '各项问题满意程度的分布',
    note: '注：以了解情况的受访者为基数的加权比例，一分最不满意，五分最满意；不了解率以全部被问到的受访者为基数。',
    columns: [column('热点问题', 24, 'left'), ...grades.map((grade) => column(grade, 12)), column('不了解', 12)],
    rows: byMention(findings).map(({ issue, satisfaction, satisfactionShares }) => [
      `${issue}　${names.shortIssue(issue)}`,
      ...grades.map((_, g) =>
        satisfactionShares.length > 0 && satisfaction.isEstimable
          ? number('share', `issues/${issue}/satisfactionShares/${g}`, { baseSize: satisfaction.baseSize })
          : tooSmall,
      ),
      number('share', `issues/${issue}/dontKnow`),
    ]),
    rules: [],
  }
}

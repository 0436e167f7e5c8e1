import type { MeasureProgramme } from '../group-programmes.ts'
import { likeness, programmeLimits } from '../group-programmes.ts'
import type { Names } from './names.ts'
import { chineseNumber } from './numbers.ts'

const few = 2
/** A number before a measure word. */
export const counted = (value: number): string => (value === 2 ? '两' : chineseNumber(value))

/** Named by its issues; three or more of one field by the field, unless another programme is called so too. */
export function programmeName(programme: MeasureProgramme, all: readonly MeasureProgramme[], names: Names): string {
  const { issues } = programme
  const list = issues.slice(0, few).map(names.shortIssue)
  if (issues.length === 1) return `${list.join('')}改善工程`
  if (issues.length === few) return `${list.join('和')}改善工程`
  const [field = '', ...others] = fieldsOf(programme, names)
  const isOnly = all.filter((one) => one.issues.length > few && fieldsOf(one, names).join() === field).length === 1
  return others.length === 0 && isOnly ? `${field.replace(/环境$/, '')}环境改善工程` : `${list.join('、')}等改善工程`
}

const fieldsOf = ({ issues }: MeasureProgramme, names: Names): string[] => [
  ...new Set(issues.map((issue) => names.issueGroup(names.entry(issue)?.group ?? issue))),
]

/** How issues are put together, in words. */
export const programmeRule = `两项问题属于同一领域的计${counted(likeness.sameGroup)}分，措施每有一个相同的牵头单位计${counted(likeness.leadUnit)}分，每有一个相同的着力点（供给、费用、质量等）计${counted(likeness.cause)}分；得分最高的先合并，多项之间取平均分，合并到${counted(programmeLimits.most)}个工程以内，此后得分不足${counted(programmeLimits.alike)}分的不再合并，也不少于${counted(programmeLimits.fewest)}个`

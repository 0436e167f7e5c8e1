import { derive, type Released } from '../../analysis/disclosure/released.ts'
import { withoutForms } from '../../analysis/report/forms/in-form.ts'
import type { Report } from '../../analysis/report/model.ts'
import { withEdits } from '../../analysis/report/review/edits.ts'
import { stageMarks, stageOfVersion } from '../../analysis/report/review/workflow.ts'
import type { Given } from './capsule-schema.ts'

/** What stands on every page: 草稿, or how far the version came. */
export const markOf = ({ version }: Given): string => stageMarks[stageOfVersion(version?.steps ?? [])]

/** The report as the program writes it, with its state. */
export const markedReport = (program: Released<Report>, given: Given): Released<Report> =>
  derive(program, (report) => ({ ...withoutForms(report), mark: markOf(given) }))

/** The same with the edits of people. */
export const sealedReport = (program: Released<Report>, given: Given): Released<Report> =>
  derive(markedReport(program, given), (report) => withEdits(report, given.edits))

const steps = {
  submitted: '送核',
  checked: '核对',
  reviewed: '审核',
  signed: '签发',
  reopened: '退回或另起新稿',
} as const

/** Which version it is and who took which step, for people. */
export function versionWords({ version }: Given): string {
  if (!version) return '草稿 · draft'
  const taken = version.steps.map(({ step, name, day }) => `${steps[step]} ${name} ${day}`)
  return `第 ${version.number} 版 · version ${version.number}（${taken.join('；')}）`
}

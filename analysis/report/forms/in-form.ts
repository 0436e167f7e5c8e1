import type { Report } from '../model.ts'
import { stageMarks } from '../review/workflow.ts'
import type { AskedForm } from './form.ts'

/** Under which name a form lies in a report; only the page for citizens is written in several languages. */
export const nameOfForm = ({ form, language }: AskedForm): string => (form === 'public' ? `${form}-${language}` : form)

/**
 * A report in a form, with its mark, which a signed page for citizens has none of; null where it was frozen before there
 * was such a form.
 */
export function inForm(report: Report, asked: AskedForm): Report | null {
  if (asked.form === 'annex') return withoutForms(report)
  const found = report.forms?.[nameOfForm(asked)]
  if (!found) return null
  const mark = asked.form === 'public' && report.mark === stageMarks.signed ? undefined : report.mark
  return mark === undefined ? found : { ...found, mark }
}

/** The whole report and all its other forms. */
export const everyForm = (report: Report): readonly Report[] => [report, ...Object.values(report.forms ?? {})]

/** The whole report alone, as programs read it that know of no forms. */
export function withoutForms({ forms: _, ...report }: Report): Report {
  return report
}

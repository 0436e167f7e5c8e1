import { oncePer } from '../../../domain/once-per.ts'
import type { Report } from '../model.ts'
import type { AskedForm } from './form.ts'

/** Under which name a form lies in a report; only the page for citizens is written in several languages. */
export const nameOfForm = ({ form, language }: AskedForm): string => (form === 'public' ? `${form}-${language}` : form)

/** A report in a form, without a mark of its own; null where it was frozen before there was such a form. */
export const inForm = (report: Report, asked: AskedForm): Report | null =>
  asked.form === 'annex' ? withoutForms(report) : (report.forms?.[nameOfForm(asked)] ?? null)

/** The whole report and all its other forms. */
export const everyForm = (report: Report): readonly Report[] => [report, ...Object.values(report.forms ?? {})]

/** The whole report alone, as programs read it that know of no forms. */
export const withoutForms = oncePer(({ forms: _, ...report }: Report): Report => report)

import { derive, type Released } from '../../disclosure/released.ts'
import { buildReport } from '../build-report.ts'
import type { Report } from '../model.ts'
import { type BriefInput, briefReport } from './brief.ts'
import { publicLanguages } from './form.ts'
import { nameOfForm } from './in-form.ts'
import { publicReport } from './public.ts'

/** The whole report with its other forms, all made of the same findings at the same time. */
export function reportWithForms(input: Omit<BriefInput, 'whole'>): Released<Report> {
  const report = buildReport(input)
  const pages = publicLanguages.map((language) => [
    nameOfForm({ form: 'public', language }),
    publicReport({ ...input, language }),
  ])
  return derive(report, (whole) => ({
    ...whole,
    forms: { brief: briefReport({ ...input, whole }), ...Object.fromEntries(pages) },
  }))
}

import { derive } from '../../analysis/disclosure/released.ts'
import type { AskedForm } from '../../analysis/report/forms/form.ts'
import { inForm, nameOfForm } from '../../analysis/report/forms/in-form.ts'
import type { Report } from '../../analysis/report/model.ts'
import { Problem } from '../../domain/problem.ts'
import type { Made } from './build-wave-report.ts'

/** A report in the form that was asked for. Versions of before there were forms have none. */
export function reportInForm(made: Made, asked: AskedForm): Made {
  const report = derive(made.report, (whole): Report => {
    const found = inForm(whole, asked)
    if (!found) throw new Problem('form_missing')
    return found
  })
  return { ...made, key: `${made.key}\n${nameOfForm(asked)}`, report }
}

import { derive } from '../../analysis/disclosure/released.ts'
import { briefReport } from '../../analysis/report/forms/brief.ts'
import type { AskedForm } from '../../analysis/report/forms/form.ts'
import { publicReport } from '../../analysis/report/forms/public.ts'
import type { Format } from '../../analysis/report/review/routes.ts'
import type { Database } from '../database/connect.ts'
import { getWave, listWaves } from '../repositories/waves.ts'
import type { Made } from './build-wave-report.ts'

/** The first wave of a survey is number 1. */
async function numberOfWave(db: Database, waveId: string): Promise<number> {
  const wave = await getWave(db, waveId)
  const dayOf = ({ opensOn }: typeof wave) => opensOn ?? '9999-12-31'
  const before = (await listWaves(db)).filter(
    (one) =>
      one.survey === wave.survey &&
      one.isSynthetic === wave.isSynthetic &&
      one.id !== wave.id &&
      dayOf(one) < dayOf(wave),
  )
  return before.length + 1
}

/** Slides and tables are always of the whole report. */
export const hasForms = (format: Format): boolean => format === 'docx' || format === 'pdf'

/** A report in the form that was asked for. The page for citizens has the mark of the report that it goes with. */
export async function reportInForm(db: Database, wave: string, made: Made, asked: AskedForm): Promise<Made> {
  const key = `${made.key}\n${asked.form}\n${asked.language}`
  if (asked.form === 'brief') return { ...made, key, report: briefReport(made.report, await numberOfWave(db, wave)) }
  if (asked.form === 'annex') return made
  const { findings, instrument } = made
  const { issuer, date, mark } = made.report
  const page = publicReport({ findings, instrument, issuer, date, language: asked.language })
  const report = mark === undefined ? page : derive(page, (one) => ({ ...one, mark }))
  return { ...made, key, report }
}

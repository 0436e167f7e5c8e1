import { claimsCsv } from '../../analysis/export/claims-csv.ts'
import type { reportRoutes } from '../../analysis/report/routes.ts'
import { buildWaveReport, type DocumentFormat, writeWaveReport } from '../commands/build-wave-report.ts'
import { findWaveIssues } from '../commands/find-wave-issues.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../day.ts'
import { getWave } from '../repositories/waves.ts'
import type { Handlers } from './route-handlers.ts'

const imprint = ({ config, clock }: Context) => ({ issuer: config.organisation, date: dayOf(clock()) })

/** Without what no file name may have, and without signs that turn the direction or can't be seen. */
const fileName = async (context: Context, wave: string, kind: string, ending: string): Promise<string> =>
  `${kind}-${(await getWave(context.db, wave)).name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')}.${ending}`

const fileOf = async (context: Context, wave: string, kind: string, format: DocumentFormat) => ({
  content: await writeWaveReport(context.db, wave, imprint(context), format),
  fileName: await fileName(context, wave, kind, format),
})

export const reportHandlers: Handlers<typeof reportRoutes> = {
  findings: async ({ context, params, query: { sector, ...indexWeights } }) => {
    const { findings, instrument } = await findWaveIssues(context.db, params.wave, {
      sector: sector ?? null,
      indexWeights,
    })
    return { findings, instrument }
  },
  report: ({ context, params }) => buildWaveReport(context.db, params.wave, imprint(context)),
  word: ({ context, params }) => fileOf(context, params.wave, '分析报告', 'docx'),
  pdf: ({ context, params }) => fileOf(context, params.wave, '分析报告', 'pdf'),
  slides: ({ context, params }) => fileOf(context, params.wave, '分析报告', 'pptx'),
  tables: ({ context, params }) => fileOf(context, params.wave, '数据表', 'xlsx'),
  claims: async ({ context, params }) => ({
    content: claimsCsv(await buildWaveReport(context.db, params.wave, imprint(context))),
    fileName: await fileName(context, params.wave, '数字清单', 'csv'),
  }),
}

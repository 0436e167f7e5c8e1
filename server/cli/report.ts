import { claimsCsv } from '../../analysis/export/claims-csv.ts'
import type { Format } from '../../analysis/report/review/routes.ts'
import { Problem } from '../../domain/problem.ts'
import { buildWaveReport, type Imprint } from '../commands/build-wave-report.ts'
import { writeWaveReport } from '../commands/write-wave-report.ts'
import { openContext } from '../context.ts'
import type { Database } from '../database/connect.ts'
import { dayOf } from '../day.ts'
import { defineCommand, required } from './command.ts'
import { findWave } from './find-wave.ts'
import { endingOf, refuseUnwritable, writeWhole } from './out-file.ts'

type Writer = (db: Database, wave: string, imprint: Imprint) => Promise<Uint8Array | string>

const document =
  (format: Format): Writer =>
  (...about) =>
    writeWaveReport(...about, { format })

const writers = {
  docx: document('docx'),
  pdf: document('pdf'),
  pptx: document('pptx'),
  xlsx: document('xlsx'),
  json: async (...about) => `${JSON.stringify(await buildWaveReport(...about), null, 2)}\n`,
  csv: async (...about) => claimsCsv(await buildWaveReport(...about)),
} as const satisfies Record<string, Writer>

export const report = defineCommand({
  options: {
    wave: { type: 'string', default: 'latest', placeholder: 'ID', summary: '期次 · the wave' },
    out: {
      type: 'string',
      placeholder: 'FILE',
      summary:
        '.docx .pdf 报告 · report; .pptx 演示文稿 · slides; .xlsx 数据表 · tables; .json 数据 · data; .csv 数字清单 · claims',
    },
    force: { type: 'boolean', summary: '覆盖已有的文件 · overwrite a file' },
  },
  run: async (values, { config, print }) => {
    const out = required('out', values.out)
    const write = writers[endingOf(out, ['docx', 'pdf', 'pptx', 'xlsx', 'json', 'csv'])]
    refuseUnwritable(out, values.force)
    const context = await openContext(config)
    try {
      const wave = await findWave(context.db, values.wave)
      const imprint = { issuer: config.organisation, date: dayOf(context.clock()) }
      const content = await write(context.db, wave.id, imprint).catch((cause: unknown) => {
        const isEmpty = cause instanceof Problem && cause.code === 'no_responses'
        throw isEmpty ? new Error(`还没有可以分析的答卷 · nothing to analyse yet: ${wave.name}`) : cause
      })
      await writeWhole(out, (file) => file.writeFile(content))
      print(`已写入 · written: ${out}`)
    } finally {
      await context.close()
    }
  },
})

import { claimsCsv } from '../../analysis/export/claims-csv.ts'
import { type AskedForm, formQuery } from '../../analysis/report/forms/form.ts'
import type { Format } from '../../analysis/report/review/routes.ts'
import { type Imprint, imprintOf } from '../commands/build-wave-report.ts'
import { chooseReport } from '../commands/chosen-report.ts'
import { fileOf, type Leaving } from '../commands/leave.ts'
import { programReport, withMark } from '../commands/printed-report.ts'
import { leavingReport, writeWaveReport } from '../commands/write-wave-report.ts'
import { openContext } from '../context.ts'
import type { Database } from '../database/connect.ts'
import { defineCommand, required, usageFault } from './command.ts'
import { findWave } from './find-wave.ts'
import { forOption, handOut } from './hand-out.ts'
import { endingOf, refuseUnwritable } from './out-file.ts'

interface Wanted extends Leaving, AskedForm {
  readonly wave: string
  readonly imprint: Imprint
}

type Writer = (db: Database, wanted: Wanted) => Promise<Uint8Array | string>

const document =
  (format: Format): Writer =>
  (db, { wave, imprint, ...leaving }) =>
    writeWaveReport(db, wave, imprint, { ...leaving, format })

const writers = {
  docx: document('docx'),
  pdf: document('pdf'),
  pptx: document('pptx'),
  xlsx: document('xlsx'),
  json: async (db, { wave, imprint, ...leaving }) =>
    `${JSON.stringify((await leavingReport(db, wave, imprint, leaving)).report, null, 2)}\n`,
  csv: async (db, { wave, imprint, report, mark }) => {
    const { program, edits } = await programReport(db, wave, imprint, report.number)
    return claimsCsv(withMark(program, mark).report, edits)
  },
} as const satisfies Record<string, Writer>

const wholeOnly = ['pptx', 'xlsx', 'csv']

/** The form that was asked for, as far as such a file has forms. */
function askedForm({ form, language }: { form: string; language: string }, ending: string): AskedForm {
  const asked = formQuery.safeParse({ form, language })
  if (!asked.success)
    throw usageFault('--form 请写 brief、annex 或 public，--language 请写 zh-CN 或 en · write one of these')
  if (asked.data.form !== 'annex' && wholeOnly.includes(ending))
    throw usageFault(
      `.${ending} 没有格式之分，请去掉 --form · .${ending} is always of the whole report, leave out --form`,
    )
  return asked.data
}

export const report = defineCommand({
  options: {
    wave: { type: 'string', default: 'latest', placeholder: 'ID', summary: '期次 · the wave' },
    out: {
      type: 'string',
      placeholder: 'FILE',
      summary:
        '.docx .pdf 报告 · report; .pptx 演示文稿 · slides; .xlsx 数据表 · tables; .json 数据 · data; .csv 数字清单 · claims',
    },
    form: {
      type: 'string',
      default: 'annex',
      placeholder: 'FORM',
      summary: 'brief 专报 · red head; annex 附件版 · the whole; public 公众版 · one page for citizens',
    },
    language: {
      type: 'string',
      default: 'zh-CN',
      placeholder: 'LANGUAGE',
      summary: '公众版的语言 zh-CN en · of the page for citizens',
    },
    for: forOption,
    force: { type: 'boolean', summary: '覆盖已有的文件 · overwrite a file' },
  },
  run: async (values, { config, print }) => {
    const out = required('out', values.out)
    const ending = endingOf(out, ['docx', 'pdf', 'pptx', 'xlsx', 'json', 'csv'])
    const asked = askedForm(values, ending)
    refuseUnwritable(out, values.force)
    const context = await openContext(config)
    try {
      const wave = await findWave(context.db, values.wave)
      const report = await chooseReport(context.db, wave.id, 'current')
      const file = fileOf({ format: ending, ...asked })
      const order = { wave: wave.id, report, file, recipient: values.for, out }
      const write = (leaving: Leaving) =>
        writers[ending](context.db, { ...asked, ...leaving, wave: wave.id, imprint: imprintOf(context) })
      await handOut(context, order, write, print)
    } finally {
      await context.close()
    }
  },
})

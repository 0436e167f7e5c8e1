import { imprintOf } from '../commands/build-wave-report.ts'
import { chooseReport } from '../commands/chosen-report.ts'
import { dutiesFile, hasPart, readResponsibilities, writeResponsibilities } from '../commands/write-responsibilities.ts'
import { openContext } from '../context.ts'
import { defineCommand, required, usageFault } from './command.ts'
import { findWave } from './find-wave.ts'
import { forOption, handOut } from './hand-out.ts'
import { endingOf, refuseUnwritable } from './out-file.ts'

export const duties = defineCommand({
  options: {
    wave: { type: 'string', default: 'latest', placeholder: 'ID', summary: '期次 · the wave' },
    unit: {
      type: 'string',
      placeholder: 'NAME',
      summary: '只要这个单位牵头或配合的 · only what this unit leads or supports',
    },
    out: { type: 'string', placeholder: 'FILE', summary: '.docx .xlsx .csv' },
    for: forOption,
    force: { type: 'boolean', summary: '覆盖已有的文件 · overwrite a file' },
  },
  run: async ({ unit, ...values }, { config, print }) => {
    const out = required('out', values.out)
    const format = endingOf(out, ['docx', 'xlsx', 'csv'])
    refuseUnwritable(out, values.force)
    const context = await openContext(config)
    try {
      const wave = await findWave(context.db, values.wave)
      const chosen = await chooseReport(context.db, wave.id, 'current')
      const duties = await readResponsibilities(context.db, wave.id, imprintOf(context), chosen)
      const { input, report } = duties
      if (unit !== undefined && !hasPart(duties, unit))
        throw usageFault(`没有由这个单位牵头或配合的措施 · this unit leads and supports nothing: ${unit}`)
      const order = { wave: wave.id, report, file: dutiesFile(format, unit), recipient: values.for, unit, out }
      await handOut(context, order, ({ mark }) => writeResponsibilities(format, { input, unit, mark }), print)
    } finally {
      await context.close()
    }
  },
})

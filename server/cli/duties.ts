import { imprintOf } from '../commands/build-wave-report.ts'
import { readResponsibilities, writeResponsibilities } from '../commands/write-responsibilities.ts'
import { openContext } from '../context.ts'
import { defineCommand, required } from './command.ts'
import { findWave } from './find-wave.ts'
import { endingOf, refuseUnwritable, writeWhole } from './out-file.ts'

export const duties = defineCommand({
  options: {
    wave: { type: 'string', default: 'latest', placeholder: 'ID', summary: '期次 · the wave' },
    unit: {
      type: 'string',
      placeholder: 'NAME',
      summary: '只要这个单位牵头或配合的 · only what this unit leads or supports',
    },
    out: { type: 'string', placeholder: 'FILE', summary: '.docx .xlsx .csv' },
    force: { type: 'boolean', summary: '覆盖已有的文件 · overwrite a file' },
  },
  run: async (values, { config, print }) => {
    const out = required('out', values.out)
    const format = endingOf(out, ['docx', 'xlsx', 'csv'])
    refuseUnwritable(out, values.force)
    const context = await openContext(config)
    try {
      const wave = await findWave(context.db, values.wave)
      const duties = await readResponsibilities(context.db, wave.id, imprintOf(context))
      const content = await writeResponsibilities(context.db, wave.id, { ...duties, unit: values.unit, format })
      await writeWhole(out, (file) => file.writeFile(content))
      print(`已写入 · written: ${out}`)
    } finally {
      await context.close()
    }
  },
})

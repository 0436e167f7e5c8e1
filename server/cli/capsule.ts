import { waveCapsule } from '../commands/wave-capsule.ts'
import { openContext } from '../context.ts'
import { dayOf } from '../day.ts'
import { sha256 } from '../sha256.ts'
import { defineCommand, required } from './command.ts'
import { findWave } from './find-wave.ts'
import { endingOf, refuseUnwritable, writeWhole } from './out-file.ts'

export const capsule = defineCommand({
  options: {
    wave: { type: 'string', default: 'latest', placeholder: 'ID', summary: '期次 · the wave' },
    out: { type: 'string', placeholder: 'FILE', summary: '.zip；内含答卷，须妥善保管 · holds answers: keep it safe' },
    force: { type: 'boolean', summary: '覆盖已有的文件 · overwrite a file' },
  },
  run: async (values, { config, print }) => {
    const out = required('out', values.out)
    endingOf(out, ['zip'])
    refuseUnwritable(out, values.force)
    const context = await openContext(config)
    try {
      const wave = await findWave(context.db, values.wave)
      const imprint = { issuer: config.organisation, date: dayOf(context.clock()) }
      const content = await waveCapsule(context.db, wave.id, imprint)
      await writeWhole(out, (file) => file.writeFile(content))
      print(`已写入 · written: ${out}`)
      print(`SHA-256: ${sha256(content)}`)
    } finally {
      await context.close()
    }
  },
})

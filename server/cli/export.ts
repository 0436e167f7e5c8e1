import { exportAnswers, exportWithDesign } from '../commands/export-answers.ts'
import { openContext } from '../context.ts'
import { defineCommand, required } from './command.ts'
import { findWave } from './find-wave.ts'
import { endingOf, refuseUnwritable, writeWhole } from './out-file.ts'

// `export` is a word of the language.
export const exportCommand = defineCommand({
  options: {
    wave: { type: 'string', default: 'latest', placeholder: 'ID', summary: '期次 · the wave' },
    out: { type: 'string', placeholder: 'FILE', summary: '.csv；编码表在它旁边 · the codebook is put beside it' },
    'with-texts': {
      type: 'boolean',
      summary: '连同开放题原文，可能认出本人 · with what people wrote, which may tell who they are',
    },
    'with-design': {
      type: 'boolean',
      summary:
        '连同抽样单位编号和设计权数，供复算误差，须像答卷一样保管 · with sampling units as numbers and design weights, to compute errors again',
    },
    force: { type: 'boolean', summary: '覆盖已有的文件 · overwrite files' },
  },
  run: async (values, { config, print }) => {
    const out = required('out', values.out)
    endingOf(out, ['csv'])
    const beside = out.replace(/\.csv$/i, '-codebook.csv')
    for (const path of [out, beside]) refuseUnwritable(path, values.force)
    const context = await openContext(config)
    try {
      const wave = await findWave(context.db, values.wave)
      const { codebook, lines } = values['with-design']
        ? await exportWithDesign(context.db, wave.id)
        : await exportAnswers(context.db, wave.id, values['with-texts'])
      let rows = -1
      await writeWhole(out, async (file) => {
        for await (const line of lines) {
          rows++
          await file.write(line)
        }
      })
      await writeWhole(beside, (file) => file.writeFile(codebook))
      print(`${wave.name}：${rows} 份答卷 · ${rows} responses`)
      print(`已写入 · written: ${out}, ${beside}`)
    } finally {
      await context.close()
    }
  },
})

import { imprintOf } from '../commands/build-wave-report.ts'
import { chooseReport, type Which } from '../commands/chosen-report.ts'
import { fileOf } from '../commands/leave.ts'
import { readForCapsule, writeCapsule } from '../commands/wave-capsule.ts'
import { openContext } from '../context.ts'
import { inWorker } from '../in-worker.ts'
import { sha256 } from '../sha256.ts'
import { defineCommand, required, wholeNumber } from './command.ts'
import { findWave } from './find-wave.ts'
import { forOption, handOut } from './hand-out.ts'
import { endingOf, refuseUnwritable } from './out-file.ts'

/** A number, or one of the words. */
const chosenVersion = (text: string): Which =>
  text === 'current' || text === 'signed' ? text : wholeNumber('report', text, 1)

export const capsule = defineCommand({
  options: {
    wave: { type: 'string', default: 'latest', placeholder: 'ID', summary: '期次 · the wave' },
    report: {
      type: 'string',
      default: 'current',
      placeholder: 'N',
      summary:
        '第几版；current 现在的，signed 最近签发的 · version; current: as it stands, signed: the last signed one',
    },
    out: { type: 'string', placeholder: 'FILE', summary: '.zip；内含答卷，须妥善保管 · holds answers: keep it safe' },
    for: forOption,
    force: { type: 'boolean', summary: '覆盖已有的文件 · overwrite a file' },
  },
  run: async (values, { config, print }) => {
    const out = required('out', values.out)
    endingOf(out, ['zip'])
    refuseUnwritable(out, values.force)
    const context = await openContext(config)
    try {
      const wave = await findWave(context.db, values.wave)
      const report = await chooseReport(context.db, wave.id, chosenVersion(values.report))
      const order = { wave: wave.id, report, file: fileOf({ format: 'capsule' }), recipient: values.for, out }
      const write = async () =>
        writeCapsule(await readForCapsule(context.db, wave.id, imprintOf(context), report), inWorker)
      const content = await handOut(context, order, write, print)
      print(`SHA-256: ${sha256(content)}`)
    } finally {
      await context.close()
    }
  },
})

import { existsSync, realpathSync, statSync } from 'node:fs'
import { planJsonSchema } from '../../analysis/plan/schema.ts'
import { analyzeFiles, type Watch } from '../analyze/analyze-files.ts'
import { terminalOutput } from '../terminal-output.ts'
import { defineCommand, usageFault } from './command.ts'
import { refuseUnwritable, writeWhole } from './out-file.ts'

function readable(word: string, path: string | undefined): string {
  if (!path) throw usageFault(`缺少 ${word} · ${word} is missing: minyi analyze plan.json data.csv`)
  if (!existsSync(path)) throw new Error(`没有这个文件 · no such file: ${path}`)
  if (statSync(path).isDirectory()) throw new Error(`这是一个文件夹 · this is a folder: ${path}`)
  return path
}

/** Results never take the place of what they were made from. */
function refuseInputs(out: string, inputs: readonly string[]): void {
  if (existsSync(out) && inputs.some((input) => realpathSync(input) === realpathSync(out)))
    throw usageFault(`--out 不能是输入文件 · --out is one of the files to read: ${out}`)
}

/** On a terminal only: results may be on their way to another program. */
function watchOn(stream: NodeJS.WriteStream): Watch & { done(): void } {
  if (!stream.isTTY) return { reading: () => {}, estimating: () => {}, done: () => {} }
  const { progress, print } = terminalOutput(stream)
  return {
    reading: (rows, share) => progress(`  读取 · reading: ${rows.toLocaleString('en')} (${Math.floor(100 * share)} %)`),
    estimating: (done, of) => progress(`  计算 · estimating: ${done} / ${of}`),
    done: () => print(''),
  }
}

export const analyze = defineCommand({
  options: {
    plan: { type: 'string', position: 0, placeholder: 'plan.json', summary: '分析计划 · what to compute' },
    data: { type: 'string', position: 1, placeholder: 'data.csv', summary: '数据，UTF-8 · the data, UTF-8' },
    out: {
      type: 'string',
      placeholder: 'FILE',
      summary: '.json 结果文件；不写则打印 · results; printed without it',
    },
    schema: { type: 'boolean', summary: '打印计划的 JSON Schema · print the JSON Schema of plans' },
  },
  run: async (values, { print }) => {
    if (values.schema) return print(JSON.stringify(planJsonSchema(), null, 2))
    const paths = { plan: readable('plan.json', values.plan), data: readable('data.csv', values.data) }
    const { out } = values
    if (out) {
      refuseUnwritable(out, true)
      refuseInputs(out, [paths.plan, paths.data])
    }
    const watch = watchOn(process.stderr)
    const found = await analyzeFiles(paths, watch)
    watch.done()
    if (!('estimates' in found)) throw new Error(found.join('\n'))
    const text = JSON.stringify(found, null, 2)
    if (!out) return print(text)
    await writeWhole(out, (file) => file.writeFile(`${text}\n`))
    print(`已写入 · written: ${out}`)
  },
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { programFolder } from '../config.ts'
import { defineCommand, wholeNumber } from './command.ts'

type Print = (line: string) => void
type Bench = (responses: number, print: Print) => Promise<void>
type BenchWorkbench = (responses: number, print: Print) => Promise<void>
type BenchStatistics = (sizes: readonly number[], print: Print) => Promise<void>

/** Not part of the program: it lies beside the tests and is loaded only here. */
async function measurement<T>(file: string): Promise<T> {
  const path = join(programFolder, 'bench', file)
  if (!existsSync(path)) throw new Error(`没有测量程序 · the measurements are not installed: ${path}`)
  return import(pathToFileURL(path).href)
}

export const bench = defineCommand({
  options: {
    responses: {
      type: 'string',
      default: '5000',
      placeholder: 'N',
      summary: '每个数据库多少份 · how many per database',
    },
    statistics: { type: 'boolean', summary: '改为测量统计计算 · measure the statistics instead' },
    workbench: { type: 'boolean', summary: '改为测量分析页面和报告 · measure the workbench and the report instead' },
    respondents: {
      type: 'string',
      default: '100000,1000000,4000000',
      placeholder: 'N,N',
      summary:
        '统计：各多少人，第一个也用 R 计算；页面：第一个 · statistics: how many people each; R does the first, too; workbench: the first',
    },
  },
  run: async (values, { print }) => {
    if (values.statistics) {
      const sizes = values.respondents.split(',').map((size) => wholeNumber('respondents', size, 1000))
      const loaded = await measurement<{ benchStatistics: BenchStatistics }>('statistics.ts')
      return loaded.benchStatistics(sizes, print)
    }
    if (values.workbench) {
      const [first = ''] = values.respondents.split(',')
      const loaded = await measurement<{ benchWorkbench: BenchWorkbench }>('workbench.ts')
      return loaded.benchWorkbench(wholeNumber('respondents', first, 1000), print)
    }
    const responses = wholeNumber('responses', values.responses, 100)
    const loaded = await measurement<{ bench: Bench }>('run.ts')
    await loaded.bench(responses, print)
  },
})

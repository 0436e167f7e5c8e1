import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { programFolder } from '../config.ts'
import { defineCommand, wholeNumber } from './command.ts'

type Bench = (responses: number, print: (line: string) => void) => Promise<void>

export const bench = defineCommand({
  options: {
    responses: {
      type: 'string',
      default: '5000',
      placeholder: 'N',
      summary: '每个数据库多少份 · how many per database',
    },
  },
  run: async (values, { print }) => {
    const responses = wholeNumber('responses', values.responses, 100)
    // Not part of the program: it lies beside the tests and is loaded only here.
    const path = join(programFolder, 'bench/run.ts')
    if (!existsSync(path)) throw new Error(`没有测量程序 · the measurements are not installed: ${path}`)
    const loaded: { bench: Bench } = await import(pathToFileURL(path).href)
    await loaded.bench(responses, print)
  },
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { linesOf, totalsOf } from './report.ts'
import { type FileResult, runReference } from './run.ts'

/** `npm run reference -- FOLDER [FILE…]`: exit code 0 when every case agrees, 1 when not, 2 without a folder. */
export function main([folder, ...only]: readonly string[]): void {
  if (!folder || !existsSync(join(folder, 'expected'))) {
    if (folder) console.error(`no folder expected/ in ${folder}`)
    console.error('usage: npm run reference -- FOLDER [part of a file name …]')
    process.exitCode = 2
    return
  }
  const files: FileResult[] = []
  for (const file of runReference(folder, only)) {
    files.push(file)
    for (const line of linesOf(file)) console.log(line)
  }
  const { passed, failed, skipped } = totalsOf(files)
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  if (failed > 0 || passed === 0) process.exitCode = 1
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from './config.ts'

/** Version of this program. Its rules write the sentences: a newer one may word them otherwise. */
export const programVersion = (): string =>
  JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')).version

import { strFromU8, strToU8 } from 'fflate'
import type { Files } from '../zipped.ts'

/**
 * A workbook whose names of ranges quote their sheets: hucre 1.0 writes `表1 样本!$2:$2`, which Excel takes for damage
 * because of the space.
 */
export function withQuotedNames(files: Files): Files {
  const part = 'xl/workbook.xml'
  const quoted = strFromU8(files[part] ?? new Uint8Array()).replace(
    /(<definedName [^>]*>)([^'<!]+)!/g,
    (_, tag: string, sheet: string) => `${tag}'${sheet}'!`,
  )
  return { ...files, [part]: strToU8(quoted) }
}

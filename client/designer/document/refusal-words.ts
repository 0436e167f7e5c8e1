import { designerWords } from '../../i18n/designer/words.ts'
import type { FileRead } from './read-file.ts'

/** Why a file can't be taken, and what to do. */
export const refusalWords = ({ refusal, ...where }: Extract<FileRead, { refusal: string }>): string =>
  designerWords(refusal, where)

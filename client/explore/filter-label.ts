import type { FilterPart } from '../../analysis/report/explore/state.ts'
import { listed } from '../i18n/listed.ts'
import { labelled } from '../i18n/punctuation.ts'
import type { Words } from './codebook-words.ts'

/** One aspect of a filter as people read it: 性别：男. */
export const filterLabel = ({ variable, codes }: FilterPart, words: Words): string =>
  labelled(words.labelOf(variable), listed(codes.map((code) => words.codeLabel(variable, code))))

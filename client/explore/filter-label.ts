import type { FilterPart } from '../../analysis/report/explore/state.ts'
import type { Words } from './codebook-words.ts'

/** One aspect of a filter as people read it: 性别：男. */
export const filterLabel = ({ variable, codes }: FilterPart, words: Words): string =>
  `${words.labelOf(variable)}：${codes.map((code) => words.codeLabel(variable, code)).join('、')}`

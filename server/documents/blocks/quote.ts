import { paragraph } from '../paragraphs.ts'
import type { BlockOf } from '../setting.ts'

/** What somebody said and, in brackets, who: one paragraph, as short as in an official paper. */
export const quote = ({ text, attribution }: BlockOf<'quote'>) => [
  paragraph('Quote', attribution ? `“${text}”（${attribution}）` : `“${text}”`),
]

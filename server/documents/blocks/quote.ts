import { paragraph } from '../paragraphs.ts'
import type { BlockOf } from '../setting.ts'

export const quote = ({ text, attribution }: BlockOf<'quote'>) => [
  paragraph('Quote', text, attribution ? { keepNext: true } : {}),
  ...(attribution ? [paragraph('QuoteSource', attribution)] : []),
]

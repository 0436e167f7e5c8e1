import { paragraph } from '../paragraphs.ts'
import type { BlockOf } from '../setting.ts'

const styles = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const

/** The number is part of the text. */
export const heading = ({ level, text, startsPage }: BlockOf<'heading'>) => [
  paragraph(styles[level], text, startsPage ? { pageBreakBefore: true } : {}),
]

import { ems } from '../measure.ts'

/** Where a word of Latin signs may break that is longer than its line. */
const zeroWidthSpace = '\u{200B}'
const latinRoom = 0.65
const run = /[\u{21}-\u{7E}]+/gu

/** `width` and `size` in points: words without a place to break get one after every sign, so that none leaves its cell. */
export const breakable = (text: string, width: number, size: number): string =>
  text.replace(run, (word) => (ems(word) * 2 * latinRoom * size > width ? [...word].join(zeroWidthSpace) : word))

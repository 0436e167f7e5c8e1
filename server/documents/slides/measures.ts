import { ems } from '../measure.ts'

/** 16:9, 13.33 × 7.5 inches. All lengths in twips (1/1440 inch). */
export const slide = { width: 19200, height: 10800, left: 840, top: 1900, right: 840, bottom: 900 } as const
export const inner = {
  width: slide.width - slide.left - slide.right,
  height: slide.height - slide.top - slide.bottom,
} as const
/** Words beside a chart, and the chart. */
export const words = { width: 6500, gap: 400 } as const
export const chartPlace = { width: inner.width - words.width - words.gap, height: inner.height - 700 } as const
export const emuOfTwip = 635

/** The interface's tokens: --ink, --ink-2, --pri, --line, --line-strong. */
export const colours = { ink: '17202B', second: '4A5766', accent: '0B5A7A', line: 'DCE2E8', strong: '7A8794' } as const
/** Named, not embedded: Windows and Office bring them. */
export const slideFaces = { latin: 'Arial', han: '微软雅黑' } as const

/** Of a line at the spacing of slides, in the higher of the faces that may stand in. */
const lineHeight = 1.55
const between = 0.5
/** Latin signs and the space that programs put beside them; in some faces that stand in they are wider than half. */
const latinRoom = 0.66

const roomOf = (text: string) => [...text].reduce((sum, sign) => sum + (ems(sign) === 1 ? 1 : latinRoom), 0)

/** Height of lines of words in twips; some room is left for faces that are wider. */
export function heightOf(lines: readonly string[], width: number, size: number): number {
  const perLine = Math.max(1, Math.floor((width * 0.96) / (size * 20)) - 1.5)
  const rows = lines.reduce((sum, text) => sum + Math.max(1, Math.ceil(roomOf(text) / perLine)), 0)
  return (rows * lineHeight + lines.length * between) * size * 20
}

const sizes = [24, 22, 20, 18, 16, 14] as const
/** Smallest sizes, in points: of a list, which is read from the last row, and of words beside a chart. */
export const smallest = { list: 18, words: 14 } as const

/** The largest size at which all lines fit, and how many of them fit at the smallest when none does. */
export function fitWords(
  lines: readonly string[],
  { width, height, least = smallest.words }: { width: number; height: number; least?: number },
): { size: number; count: number } {
  const size = sizes.find((one) => one >= least && heightOf(lines, width, one) <= height)
  if (size) return { size, count: lines.length }
  const tooMany = lines.findIndex((_, index) => heightOf(lines.slice(0, index + 1), width, least) > height)
  return { size: least, count: Math.max(1, tooMany) }
}

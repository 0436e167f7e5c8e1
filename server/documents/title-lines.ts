import { ems } from './measure.ts'

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })
const unfitToBegin = /^[的地得了和与及、，。：；！？）》”’…]/u
const unfitToEnd = /[（《“‘、和与及关于在对为]$/u

/** A title broken between words into as few lines as it needs, as even as they come, the upper ones not shorter. */
export function titleLines(title: string, width: number): string[] {
  const count = Math.ceil(ems(title) / width)
  if (count <= 1) return [title]
  const segments = [...words.segment(title)].map(({ segment }) => segment)
  const cuts = segments.slice(1).map((_, index) => segments.slice(0, index + 1).join(''))
  const target = ems(title) / count
  const cost = (head: string) => {
    const tail = title.slice(head.length)
    const isUnfit = unfitToBegin.test(tail) || unfitToEnd.test(head)
    const isApt = tail.startsWith('（')
    return Math.abs(ems(head) - target) + (isUnfit ? 3 : 0) - (isApt ? 3 : 0) + (ems(head) > width ? 100 : 0)
  }
  const best = cuts.reduce((chosen, head) => (cost(head) <= cost(chosen) ? head : chosen), cuts[0] ?? title)
  if (best === title || ems(best) > width) return [title]
  return [best, ...titleLines(title.slice(best.length), width)]
}

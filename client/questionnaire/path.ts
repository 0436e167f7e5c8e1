import { minutes, secondsOf } from '../../domain/duration.ts'
import type { Instrument } from '../../domain/instrument.ts'
import type { AnswerContext } from '../../domain/items/item-type.ts'
import type { Step } from '../../domain/logic/route.ts'

/** The item after or before this one on the path; undefined at its ends. From nothing it leads to the first. */
export function neighbour(path: readonly Step[], item: string | null, step: 1 | -1): string | undefined {
  const at = path.findIndex((one) => one.item.id === item)
  return at < 0 ? path[0]?.item.id : path[at + step]?.item.id
}

/** The item where somebody was, or the one before it when an answer has closed the path to it. */
export function nearest(instrument: Instrument, path: readonly Step[], item: string | null): string | undefined {
  const order = instrument.sections.flatMap((section) => section.items.map((one) => one.id))
  const limit = item === null ? 0 : order.indexOf(item)
  const before = path.filter((one) => order.indexOf(one.item.id) <= limit)
  return (before[before.length - 1] ?? path[0])?.item.id
}

export interface Progress {
  /** From 1. */
  readonly part: number
  readonly parts: number
  /** How full each part is, of 1. */
  readonly shares: readonly number[]
  readonly minutesLeft: number
}

/** How far somebody at this item has come. Only what is on the path counts. */
export function progressAt(path: readonly Step[], item: string | null, context: AnswerContext): Progress {
  const found = path.findIndex((one) => one.item.id === item)
  const at = found < 0 && item !== null ? path.length : Math.max(found, 0)
  const sections = [...new Set(path.map((one) => one.section))]
  const shares = sections.map((section) => {
    const places = path.flatMap((one, i) => (one.section === section ? [i] : []))
    return places.filter((place) => place < at).length / places.length
  })
  const current = path[at]
  return {
    part: current ? sections.indexOf(current.section) + 1 : sections.length,
    parts: sections.length,
    shares,
    minutesLeft: minutes(path.slice(at).reduce((sum, one) => sum + secondsOf(one.item, context), 0)),
  }
}

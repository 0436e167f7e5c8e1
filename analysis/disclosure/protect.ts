import { type Attack, attack, type Bounds } from './attack.ts'
import { type Figure, isSmall, type LinkedTables } from './linked-tables.ts'

/**
 * Whether a hidden figure stays unknown: what is published leaves room below and above it, and at least as much as the
 * minimum size in all. Upper and lower protection of one person and a sliding protection of `minimum`, in the terms of
 * Hundepool et al. (2012), Statistical Disclosure Control, 4.3.1.
 */
export const isWide = ({ value, minimum }: Figure, { low, high }: Bounds): boolean =>
  low < value && value < high && high - low >= minimum

/**
 * Figures that must stay hidden so that no small one can be worked out, as flags in the order of the figures: the small
 * ones, those that `isForced` names, and, one by one, the cheapest others (few people first, empty ones last) that
 * widen what is left open. It ends when the attack opens nothing, or when all that could help is hidden: then nothing
 * is known that is not public anyway. The same tables always give the same flags.
 */
export function protect(tables: LinkedTables, isForced: (figure: number) => boolean = () => false): boolean[] {
  const { figures } = tables
  const hidden = figures.map(
    (one, i) => one.kind === 'guarded' || (one.kind === 'shown' && (isSmall(one) || isForced(i))),
  )
  const guarded = figures.flatMap((one, i) =>
    one.kind !== 'public' && one.value > 0 && (isSmall(one) || isForced(i)) ? [i] : [],
  )
  if (guarded.length === 0) return hidden
  const byCost = [...figures.keys()]
    .filter((i) => figures[i]!.kind === 'shown')
    .sort((a, b) => costOf(figures[a]!) - costOf(figures[b]!) || a - b)
  const settled = new Set<number>()
  for (;;) {
    const all = attack(tables, (i) => !hidden[i])
    const open = guarded.find((i) => !settled.has(i) && !isWide(figures[i]!, all.of(figures[i]!.cells)))
    if (open === undefined) return hidden
    const next = nextToHide(tables, hidden, { open, now: all, byCost })
    if (next === undefined) settled.add(open)
    else hidden[next] = true
  }
}

const costOf = ({ value, cells }: Figure): number => (value > 0 ? value + cells.length / 1e6 : Number.MAX_SAFE_INTEGER)

/** The cheapest figure whose absence leaves more room; else the cheapest that stands in one sum with the open one. */
function nextToHide(
  tables: LinkedTables,
  hidden: readonly boolean[],
  { open, now, byCost }: { open: number; now: Attack; byCost: readonly number[] },
): number | undefined {
  const { cells } = tables.figures[open]!
  const { low, high } = now.of(cells)
  const rest = byCost.filter((i) => !hidden[i])
  const widening = rest.find((candidate) => {
    const wider = attack(tables, (i) => !hidden[i] && i !== candidate).of(cells)
    return wider.low < low || wider.high > high
  })
  return widening ?? rest.find((candidate) => isLinked(tables, candidate, cells))
}

/** Whether two figures meet in a sum that is published or public. */
const isLinked = ({ figures }: LinkedTables, candidate: number, cells: readonly number[]): boolean => {
  const own = new Set(cells)
  const other = new Set(figures[candidate]!.cells)
  return figures.some((sum) => sum.cells.some((cell) => own.has(cell)) && sum.cells.some((cell) => other.has(cell)))
}

import { type Attack, attack, type Bounds } from './attack.ts'
import { type Figure, isSmall, type LinkedTables } from './linked-tables.ts'

/**
 * Whether a hidden figure stays unknown: what is published leaves room below and above it, and at least as much as the
 * minimum size in all. Upper and lower protection of one person and a sliding protection of `minimum`, in the terms of
 * Hundepool et al. (2012), Statistical Disclosure Control, 4.3.1.
 */
export const isWide = ({ value, minimum, apart = minimum }: Figure, { low, high }: Bounds): boolean =>
  low < value && value < high && high - low >= apart

/**
 * Figures that must stay hidden so that no small one can be worked out, as flags in the order of the figures: the small
 * ones, those that `isForced` names, and as many others as it takes until the attack opens nothing. All that is not
 * public is hidden first; then what keeps the small ones unknown is shown again, large figures before small ones, so
 * that nothing is hidden in vain and the worst case is a table that says only what is public. `before` are flags to add
 * to. The same tables always give the same flags.
 */
export function protect(
  tables: LinkedTables,
  isForced: (figure: number) => boolean = () => false,
  before: readonly boolean[] = [],
): boolean[] {
  const { figures } = tables
  const isPrimary = (i: number) => isSmall(figures[i]!) || isForced(i)
  const needed = figures.map(({ kind }, i) => kind === 'guarded' || (kind === 'shown' && (before[i] || isPrimary(i))))
  const guarded = [...figures.keys()].filter(
    (i) => figures[i]!.kind !== 'public' && figures[i]!.value > 0 && isPrimary(i),
  )
  const rest = [...figures.keys()]
    .filter((i) => figures[i]!.kind === 'shown' && !needed[i])
    .sort((a, b) => costOf(figures[b]!) - costOf(figures[a]!) || a - b)
  if (guarded.length === 0 || rest.length === 0) return needed
  const nothing = attack(tables, (i) => figures[i]!.kind === 'public')
  return shownAgain(tables, { needed, rest, isClosed: closedBy(guarded, figures, nothing) })
}

/** Empty figures say least of anybody, so they come first. */
const costOf = ({ value }: Figure): number => (value > 0 ? value : Number.POSITIVE_INFINITY)

/** Whether an attack leaves every guarded figure unknown, or as unknown as it is to those who see public ones only. */
function closedBy(guarded: readonly number[], figures: readonly Figure[], nothing: Attack): (all: Attack) => boolean {
  const anyway = new Map(guarded.map((i) => [i, nothing.of(figures[i]!.cells)]))
  return (all) =>
    guarded.every((i) => {
      const { low, high } = all.of(figures[i]!.cells)
      const known = anyway.get(i)!
      return isWide(figures[i]!, { low, high }) || (low === known.low && high === known.high)
    })
}

/** Tries to show many figures at once, and halves of them where that would open something. */
function shownAgain(
  tables: LinkedTables,
  {
    needed,
    rest,
    isClosed,
  }: { needed: readonly boolean[]; rest: readonly number[]; isClosed: (all: Attack) => boolean },
): boolean[] {
  const hidden = [...needed]
  for (const i of rest) hidden[i] = true
  const show = (list: readonly number[]): void => {
    for (const i of list) hidden[i] = false
    if (isClosed(attack(tables, (i) => !hidden[i]))) return
    for (const i of list) hidden[i] = true
    if (list.length === 1) return
    const middle = Math.ceil(list.length / 2)
    show(list.slice(0, middle))
    show(list.slice(middle))
  }
  show(rest)
  return hidden
}

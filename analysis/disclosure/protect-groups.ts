import type { Figure, LinkedTables } from './linked-tables.ts'
import { minimumForExtremes } from './minimums.ts'
import { protect } from './protect.ts'

/** How many people of each sector are in each group of one variable, and how many of these answered. */
export interface GroupCounts {
  /** By sector, then by group; the last column are those without a group, of whom nothing is shown. */
  readonly people: readonly (readonly number[])[]
  readonly answered: readonly (readonly number[])[]
  /** How many people there must be, by sector and for all sectors together. */
  readonly minimums: readonly number[]
  readonly minimum: number
}

/** A group of one sector by their positions, or of all sectors (`null`). */
export interface GroupPlace {
  readonly sector: number | null
  readonly group: number
}

export interface ProtectedGroups {
  /** Whether it may not be shown how many people are in a group. */
  isHidden(place: GroupPlace): boolean
  /** Whether it may not be shown what they answered, nor how many did; `also` are groups whose answer would tell. */
  areAnswersHidden(place: GroupPlace, also?: readonly GroupPlace[]): boolean
}

/**
 * Groups on all pages that show them: every sector alone and all together, how many people there are and how many
 * answered. How many there are in a sector is known, with and without a group. The people without one need no
 * protection: nothing is said of them, and who left a question out is known to nobody.
 */
export function protectGroups(counts: GroupCounts): ProtectedGroups {
  const { people } = counts
  const groups = (people[0]?.length ?? 1) - 1
  const tables = tablesOf(counts)
  const hidden = protect(tables)
  const answers = answersOf(tables)
  const of = ({ sector, group }: GroupPlace) => 4 * ((sector ?? people.length) * groups + group)
  const areHidden = tables.figures.map((_, i) => hidden[i]! || (i % 4 === 1 && hidden[i - 1]!))
  const kept = new Map<string, readonly boolean[]>()
  const hiddenWith = (also: readonly GroupPlace[]): readonly boolean[] => {
    if (also.length === 0) return areHidden
    const forced = new Set(also.map((place) => of(place) + 1))
    const key = [...forced].sort((a, b) => a - b).join()
    const found = kept.get(key) ?? protect(answers, (i) => forced.has(i), areHidden)
    kept.set(key, found)
    return found
  }
  return {
    isHidden: (place) => hidden[of(place)]!,
    areAnswersHidden: (place, also = []) => hiddenWith(also)[of(place) + 1]!,
  }
}

/**
 * Where an answer about one thing is hidden, others are shown with the same numbers of people. What the hidden ones said
 * adds up as these numbers do, so the numbers stand for it: among them alone it must stay open, and so far that no fewer
 * people than those of whom an answer alike may be told can be found together.
 */
const answersOf = ({ size, figures }: LinkedTables): LinkedTables => ({
  size,
  // Numbers of people and of answers take turns; the first are left out.
  figures: figures.map((figure, i) =>
    i % 2 === 1 ? { ...figure, apart: minimumForExtremes } : { ...figure, kind: 'guarded', value: 0 },
  ),
})

/** Sectors and groups whose people are summed: all of them, or those who answered. */
interface Summed {
  readonly which: readonly number[]
  readonly columns: readonly number[]
  readonly isAnswered: boolean
}

/** Two cells for each sector and group: who answered, and who did not. */
function cellsOf({ which, columns, isAnswered }: Summed, width: number): number[] {
  return which.flatMap((s) =>
    columns.flatMap((c) => {
      const cell = 2 * (s * width + c)
      return isAnswered ? [cell] : [cell, cell + 1]
    }),
  )
}

function figureOf(summed: Summed, rest: Pick<Figure, 'kind' | 'minimum'>, { people, answered }: GroupCounts): Figure {
  const counts = summed.isAnswered ? answered : people
  const value = summed.which
    .flatMap((s) => summed.columns.map((c) => counts[s]![c]!))
    .reduce((sum, one) => sum + one, 0)
  return { cells: cellsOf(summed, people[0]!.length), value, ...rest }
}

/** Per place: the people, those who answered, and the complements of both; then the sums that are known. */
function tablesOf(counts: GroupCounts): LinkedTables {
  const { people, minimums } = counts
  const width = people[0]?.length ?? 1
  const sectors = [...people.keys()]
  const all = [...Array(width).keys()]
  const both = (which: readonly number[], columns: readonly number[], rest: Pick<Figure, 'kind' | 'minimum'>) =>
    [false, true].map((isAnswered) => figureOf({ which, columns, isAnswered }, rest, counts))
  const pages = [
    ...sectors.map((s) => ({ which: [s], minimum: minimums[s]! })),
    { which: sectors, minimum: counts.minimum },
  ]
  const shown = pages.flatMap(({ which, minimum }) =>
    all.slice(0, -1).flatMap((c) => {
      const others = all.filter((other) => other !== c)
      return [...both(which, [c], { kind: 'shown', minimum }), ...both(which, others, { kind: 'guarded', minimum })]
    }),
  )
  // Shares of the groups give their sum away, with those left out as well as without.
  const known = sectors.flatMap((s) =>
    [all, all.slice(0, -1)].flatMap((columns) => both([s], columns, { kind: 'public', minimum: 0 })),
  )
  return { size: 2 * width * people.length, figures: [...shown, ...known] }
}

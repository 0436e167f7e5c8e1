import { codebook } from '../../../domain/codebook.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import type { Column } from '../../dataset.ts'
import { hiddenOfSectors } from '../../disclosure/hidden-line.ts'
import { minimumForExtremes } from '../../disclosure/minimums.ts'
import { type GroupPlace, protectGroups } from '../../disclosure/protect-groups.ts'
import { tellsOfEach } from '../../disclosure/tells-of-each.ts'
import { valuesOf } from '../../weight/margin-cells.ts'
import { hiddenSectors, type Scope } from './scope.ts'

/** A variable by which respondents are grouped, with what may be shown of each of its codes. */
export interface Grouping {
  readonly variable: string
  readonly codes: readonly number[]
  /** Position in `codes` of every respondent; −1 without a valid code or outside the scope. */
  readonly groupOf: Int32Array
  /** Respondents in scope, by code. */
  readonly counts: readonly number[]
  readonly isHidden: readonly boolean[]
  /** Codes of which it may not be shown who named an issue (1, or 0; negative is no answer). */
  hiddenAnswers(named: Column): readonly boolean[]
}

/**
 * The sector, unless one is asked for, and the variables that the instrument names. `answered` is a column with a valid
 * value where somebody answered what the groups are compared by.
 */
export function groupings(instrument: Instrument, scope: Scope, answered: Column | undefined): Grouping[] {
  const variables = codebook(instrument)
  const named = [...new Set(instrument.analysis.groups)].flatMap((name) => {
    const codes = variables.find((variable) => variable.name === name)?.codes?.map(({ code }) => code)
    return codes && scope.dataset.columns.has(name) ? [{ variable: name, codes }] : []
  })
  return [
    ...(scope.sector === null ? [sectorGrouping(scope)] : []),
    ...named.map((one) => groupingOf(one, scope, answered)),
  ]
}

const countsOf = (groupOf: Int32Array, groups: number): number[] => {
  const counts = new Array<number>(groups).fill(0)
  for (const g of groupOf) if (g >= 0) counts[g]! += 1
  return counts
}

function sectorGrouping(scope: Scope): Grouping {
  const { sectorCodes: codes, sectorPlace: groupOf, minimums, minimum } = scope
  const counts = countsOf(groupOf, codes.length)
  return {
    variable: '@sector',
    codes,
    groupOf,
    counts,
    isHidden: hiddenOfSectors({ counts, minimums, minimum }).inside,
    hiddenAnswers: (named) => hiddenSectors(scope, named).inside,
  }
}

interface Codes {
  readonly variable: string
  readonly codes: readonly number[]
}

function groupingOf({ variable, codes }: Codes, scope: Scope, answered: Column | undefined): Grouping {
  const { sectorOf, sectorCodes, sector, minimums, minimum } = scope
  const place = new Map(codes.map((code, g) => [code, g]))
  const values = valuesOf(variable, scope.dataset) ?? []
  const everywhere = Int32Array.from({ length: scope.dataset.size }, (_, i) => place.get(values[i]!) ?? -1)
  const groupOf = everywhere.map((g, i) => (sector === null || sectorOf[i] === sector ? g : -1))
  const tables = countsBySector(everywhere, codes.length, { scope, answered })
  const protection = protectGroups({ ...tables, minimums, minimum })
  const page = sector === null ? null : sectorCodes.indexOf(sector)
  const places = codes.map((_, group): GroupPlace => ({ sector: page, group }))
  const few = answered ? smallPlaces(everywhere, tables.answered, { scope, answered }) : []
  return {
    variable,
    codes,
    groupOf,
    counts: countsOf(groupOf, codes.length),
    isHidden: places.map((one) => page === -1 || protection.isHidden(one)),
    hiddenAnswers: (named) => {
      const also = few.filter(({ members }) => tellsOfEach(mentions(named, members)))
      return places.map((one) => page === -1 || protection.areAnswersHidden(one, also))
    },
  }
}

interface Answered {
  readonly scope: Scope
  readonly answered: Column | undefined
}

/** People and those who answered by sector and group; the last column are those without a group. */
function countsBySector(groupOf: Int32Array, groups: number, { scope, answered }: Answered) {
  const empty = () => scope.sectorCodes.map(() => new Array<number>(groups + 1).fill(0))
  const people = empty()
  const answers = empty()
  groupOf.forEach((g, i) => {
    const s = scope.sectorPlace[i]!
    const column = g < 0 ? groups : g
    people[s]![column]! += 1
    if (answered && answered[i]! >= 0) answers[s]![column]! += 1
  })
  return { people, answered: answers }
}

type SmallPlace = GroupPlace & { readonly members: readonly number[] }

/** Groups, of a sector or of all, in which so few answered that all of them may have said the same. */
function smallPlaces(
  groupOf: Int32Array,
  counts: readonly (readonly number[])[],
  { scope, answered }: { scope: Scope; answered: Column },
): SmallPlace[] {
  const groups = (counts[0]?.length ?? 1) - 1
  const total = Array.from({ length: groups }, (_, g) => counts.reduce((sum, row) => sum + row[g]!, 0))
  return [...counts, total].flatMap((row, s) =>
    row.slice(0, groups).flatMap((count, group) => {
      if (count === 0 || count >= minimumForExtremes) return []
      const sector = s < counts.length ? s : null
      const isMember = (i: number) =>
        groupOf[i] === group && answered[i]! >= 0 && (sector === null || scope.sectorPlace[i] === sector)
      return [{ sector, group, members: [...groupOf.keys()].filter(isMember) }]
    }),
  )
}

function mentions(named: Column, members: readonly number[]): [number, number] {
  const count = members.filter((i) => named[i] === 1).length
  return [count, members.length - count]
}

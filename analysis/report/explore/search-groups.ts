import { codebook } from '../../../domain/codebook.ts'
import { comparedGroups, type GroupShare, screenGroups } from '../../compare/against-rest.ts'
import { benjaminiHochberg } from '../../compare/multiplicity.ts'
import { normalQuantile, studentQuantile } from '../../numeric/distributions.ts'
import { bannerOf } from './banner.ts'
import { closingIn } from './closed-columns.ts'
import { chosenIn, framesOf, saidInSome } from './column-frame.ts'
import type { TableRequest } from './cross-table.ts'
import type { GroupSearch } from './explored.ts'
import { everybodyOf, type People, pickedOut } from './people.ts'
import { type TableRow, tableRows } from './table-rows.ts'

type Found = GroupSearch['found'][number]

/** Below this a difference is called small, however certain it is. */
const smallestEffect = 0.05

/** Groups that a search looks at: the sector and what the instrument names. */
export const searchedVariables = ({ instrument, scope }: Pick<TableRequest, 'instrument' | 'scope'>): string[] => {
  const known = new Set(codebook(instrument).map(({ name }) => name))
  return [
    ...(scope.sectorCodes.length > 1 ? ['@sector'] : []),
    ...new Set(instrument.analysis.groups.filter((name) => known.has(name))),
  ]
}

/** What a group says of a row, and how it differs from all others; not tested where that cannot be significant. */
type Candidate = Omit<Found, 'difference' | 'isSmall'> & { readonly tested: Tested | null }
type Tested = NonNullable<GroupShare['difference']>

interface PickedRow {
  readonly row: TableRow
  readonly people: People
}

function candidates(
  picked: readonly PickedRow[],
  variable: string,
  request: Omit<TableRequest, 'banner'>,
): Candidate[] {
  const { instrument, scope, level } = request
  const rows = picked.map(({ row }) => row)
  const banner = bannerOf([variable], instrument, scope)
  if (!banner || rows.some((row) => row.variable === variable)) return []
  const frames = framesOf(rows, banner, scope)
  const closedIn = closingIn(rows, banner, request)
  const leastZ = normalQuantile((1 + level) / 2)
  return picked.flatMap(({ row, people }, r) => {
    const frame = frames[r]!
    const chosen = chosenIn(row, frame, people)
    const closed = closedIn(chosen)
    const screened = screenGroups(frame, chosen.sums.byColumn, leastZ)
    const open = screened.flatMap((one, g) => (one?.isOpen && !closed[g] ? [g] : []))
    const compared = open.length > 0 ? comparedGroups(saidInSome(chosen, open)) : []
    const tested = new Map(open.map((g, k) => [g, compared[k]?.difference ?? null]))
    return screened.flatMap((one, g): Candidate[] => {
      if (!one || closed[g]) return []
      return [
        {
          variable: row.variable,
          code: row.code,
          group: { variable, code: banner.codes[g]![0]! },
          share: one.share,
          rest: one.share - one.value,
          baseSize: frame.groups[g]!.baseSize,
          tested: tested.get(g) ?? null,
        },
      ]
    })
  })
}

/** Every row in every group of all grouping variables against the rest of the variable; what may not be shown left out. */
export function compareAllGroups(request: Omit<TableRequest, 'banner'>): Candidate[] {
  if (!request.scope.isProbability) return []
  const rows = tableRows(request.row, request.instrument, request.scope.dataset)
  const everybody = everybodyOf(request.scope)
  const picked = rows.map((row) => ({ row, people: pickedOut(row, everybody) }))
  return searchedVariables(request).flatMap((variable) => candidates(picked, variable, request))
}

function foundOf({ tested: _, ...one }: Candidate, tested: Tested, pAdjusted: number, level: number): Found {
  const { value, standardError, degreesOfFreedom } = tested
  const half = standardError * studentQuantile((1 + level) / 2, degreesOfFreedom)
  return {
    ...one,
    difference: { value, standardError, low: value - half, high: value + half, pAdjusted },
    isSmall: Math.abs(value) < smallestEffect,
  }
}

/**
 * Looks through all groups of all grouping variables for differences from the rest in the rows of an item. All
 * comparisons are one family (Benjamini–Hochberg); what is significant is found, the largest first.
 */
export function searchGroups(
  request: Omit<TableRequest, 'banner'>,
): Pick<GroupSearch, 'comparisons' | 'smallestEffect' | 'found'> {
  const all = compareAllGroups(request)
  const adjusted = benjaminiHochberg(all.map(({ tested }) => tested?.p ?? 1))
  const found = all.flatMap((one, k) =>
    one.tested && adjusted[k]! <= 1 - request.level ? [foundOf(one, one.tested, adjusted[k]!, request.level)] : [],
  )
  found.sort((a, b) => Math.abs(b.difference.value) - Math.abs(a.difference.value))
  return { comparisons: all.length, smallestEffect, found }
}

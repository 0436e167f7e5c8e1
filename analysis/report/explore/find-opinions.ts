import type { Instrument } from '../../../domain/instrument.ts'
import { variablesByIssue } from '../../../domain/issue-variables.ts'
import { type Choices, type Counted, countChoices } from '../../cluster/choice-patterns.ts'
import { clearerBy, type Division, divideByChoices, fewestPeople, stableFrom } from '../../cluster/divide-by-choices.ts'
import { hiddenInTable } from '../../disclosure/hidden-line.ts'
import { minimumGroupSize } from '../../disclosure/minimums.ts'
import type { Scope } from '../find/scope.ts'
import { type Banner, bannerOf, plainBanner } from './banner.ts'
import { columnFrame } from './column-frame.ts'
import { type ColumnShare, columnShares } from './column-shares.ts'
import type { Figure } from './explored.ts'
import type { Marked, Opinions } from './opinions-answer.ts'
import { searchedVariables } from './search-groups.ts'
import { type TableRow, tableRows } from './table-rows.ts'

interface Request {
  readonly instrument: Instrument
  readonly scope: Scope
  readonly level: number
}

const issuesShown = 8
const peopleShown = 8
/** Smaller groups say too little of what everybody shares. */
const fewestOfKnown = 30
/** Groups that choices have made. */
const ownGroups = '@opinion'

function choicesOf({ instrument, scope }: Request): Choices | null {
  const { priority } = instrument.analysis
  const kinds = instrument.issueGroups.map(({ id }) => id)
  const names = variablesByIssue(instrument, priority ? [priority] : [])
  const found = instrument.issues.flatMap(({ id, group }) => {
    const chosen = scope.dataset.columns.get(names.get(id)?.name ?? '')
    return chosen && kinds.includes(group) ? [{ chosen, kind: kinds.indexOf(group) }] : []
  })
  if (found.length === 0 || kinds.length < 2) return null
  return {
    chosen: found.map(({ chosen }) => chosen),
    kindOf: Int32Array.from(found, ({ kind }) => kind),
    kinds: kinds.length,
    weights: scope.weights,
  }
}

/** What is significantly more frequent in a column than in the others, the largest difference first. */
function markedIn(rows: readonly TableRow[], shares: readonly ColumnShare[][], column: number): Marked[] {
  return rows
    .flatMap(({ variable, code }, r): Marked[] => {
      const { figure, difference } = shares[r]![column]!
      return figure.isEstimable && difference && difference.low > 0 ? [{ variable, code, figure, difference }] : []
    })
    .sort((a, b) => b.difference.value - a.difference.value)
}

/** Who is in each group: cells of too few people are left out, with others that would tell them. */
function peopleOf(banner: Banner, request: Request): Marked[][] {
  const { instrument, scope } = request
  const found = banner.codes.map((): Marked[] => [])
  for (const variable of searchedVariables(request)) {
    const by = bannerOf([variable], instrument, scope)
    if (!by) continue
    const rows = rowsOf(variable, by)
    const { inside } = hiddenInTable(countedIn(banner, by), minimumGroupSize)
    const shares = columnShares(rows, banner, request)
    banner.codes.forEach((_, g) => {
      const shown = rows.map((row, r) => ({ row, share: shares[r]! })).filter((_one, r) => !inside[g]![r])
      found[g]!.push(
        ...markedIn(
          shown.map(({ row }) => row),
          shown.map(({ share }) => share),
          g,
        ),
      )
    })
  }
  return found.map((list) => list.sort((a, b) => b.difference.value - a.difference.value).slice(0, peopleShown))
}

/** People by column of one banner, then of another. */
function countedIn(first: Banner, second: Banner): number[][] {
  const counts = first.codes.map(() => second.codes.map(() => 0))
  for (let i = 0; i < first.columnOf.length; i++) {
    const [a, b] = [first.columnOf[i]!, second.columnOf[i]!]
    if (a >= 0 && b >= 0) counts[a]![b]! += 1
  }
  return counts
}

/** Columns of a banner as rows of a table. */
function rowsOf(variable: string, { codes, columnOf }: Banner): TableRow[] {
  const isAnswered = new Uint8Array(columnOf.length)
  const counts = codes.map(() => 0)
  for (let i = 0; i < columnOf.length; i++) {
    if (columnOf[i]! < 0) continue
    isAnswered[i] = 1
    counts[columnOf[i]!]! += 1
  }
  const chosen = counts.map((count) => new Int32Array(count))
  const next = counts.map(() => 0)
  for (let i = 0; i < columnOf.length; i++) {
    const column = columnOf[i]!
    if (column >= 0) chosen[column]![next[column]!++] = i
  }
  return codes.map(([code = 0], c) => ({ variable, code, chosen: chosen[c]!, isAnswered }))
}

function groupsOf(
  division: Division,
  counted: Counted,
  rows: readonly TableRow[],
  request: Request,
): Opinions['groups'] {
  const count = division.chosen?.count ?? 0
  if (count === 0) return []
  const banner = plainBanner(division.groupOf, count)
  const everybody = plainBanner(
    division.groupOf.map((group) => (group < 0 ? -1 : 0)),
    1,
  )
  const share = columnShares(rowsOf(ownGroups, banner), everybody, request)
  const said = columnShares(rows, banner, request)
  const people = peopleOf(banner, request)
  const kinds = kindsOf(division, counted, request.scope.weights)
  return Array.from({ length: count }, (_, g) => ({
    share: share[g]![0]!.figure,
    baseSize: division.groupOf.reduce((sum, own) => sum + Number(own === g), 0),
    kinds: kinds[g]!,
    issues: markedIn(rows, said, g).slice(0, issuesShown),
    people: people[g]!,
  }))
}

/** How the choices of each group fall on the kinds. */
function kindsOf({ groupOf, chosen }: Division, { byKind }: Counted, weights: Float64Array): number[][] {
  const kinds = byKind.length / weights.length
  const sums = Array.from({ length: chosen?.count ?? 0 }, () => new Float64Array(kinds))
  for (let i = 0; i < weights.length; i++) {
    const own = sums[groupOf[i]!]
    if (own) for (let kind = 0; kind < kinds; kind++) own[kind]! += weights[i]! * byKind[i * kinds + kind]!
  }
  return sums.map((list) => {
    const all = list.reduce((sum, one) => sum + one, 0)
    return Array.from(list, (one) => (all > 0 ? one / all : 0))
  })
}

/** An issue that every group looked at so far wants, and the group that names it least. */
interface Wanted {
  readonly row: TableRow
  readonly least: Opinions['shared']['issues'][number]['least'] | null
}

/** Those of the issues whose interval lies above `usual` in every column that says enough, and how many there are. */
function wantedBy(
  wanted: readonly Wanted[],
  { variable, banner }: { readonly variable: string; readonly banner: Banner },
  { usual, fewest, ...request }: Request & { readonly usual: number; readonly fewest: number },
): { readonly wanted: Wanted[]; readonly groups: number } {
  const { groups } = columnFrame(new Uint8Array(banner.columnOf.length).fill(1), banner, request.scope)
  const columns = banner.codes.flatMap((_, c) => (!banner.isHidden[c] && groups[c]!.baseSize >= fewest ? [c] : []))
  const rows = wanted.map(({ row }) => row)
  const shares = columnShares(rows, banner, { ...request, isAlone: true })
  const left = wanted.flatMap(({ row, least }, r): Wanted[] => {
    const figures = columns.map((c) => ({ code: banner.codes[c]![0]!, figure: shares[r]![c]!.figure }))
    const known = figures.flatMap(({ code, figure }) =>
      figure.isEstimable && figure.low !== undefined && figure.low > usual
        ? [{ variable, code, value: figure.value, low: figure.low, baseSize: figure.baseSize }]
        : [],
    )
    if (known.length < columns.length) return []
    const all = least ? [least, ...known] : known
    return [{ row, least: all.length > 0 ? all.reduce((a, b) => (b.value < a.value ? b : a)) : null }]
  })
  return { wanted: left, groups: columns.length }
}

/** What all want: the groups that choices have made, else all that are known of people. */
function sharedBy(
  rows: readonly { readonly row: TableRow; readonly figure: Figure }[],
  division: Division,
  { usual, ...request }: Request & { readonly usual: number },
): Opinions['shared'] {
  const { instrument, scope } = request
  const among = division.chosen ? 'opinions' : 'known'
  const banners = division.chosen
    ? [{ variable: ownGroups, banner: plainBanner(division.groupOf, division.chosen.count) }]
    : searchedVariables(request).flatMap((variable) => {
        const banner = bannerOf([variable], instrument, scope)
        return banner ? [{ variable, banner }] : []
      })
  const often = rows.filter(({ figure }) => figure.isEstimable && figure.value > usual)
  let wanted: Wanted[] = often.map(({ row }) => ({ row, least: null }))
  let groups = 0
  for (const banner of banners) {
    const found = wantedBy(wanted, banner, { ...request, usual, fewest: division.chosen ? 1 : fewestOfKnown })
    wanted = found.wanted
    groups += found.groups
  }
  const figureOf = new Map(rows.map(({ row, figure }) => [row, figure]))
  const issues = wanted.flatMap(({ row, least }) =>
    least ? [{ variable: row.variable, code: row.code, figure: figureOf.get(row)!, least }] : [],
  )
  return { among, groups, issues: groups > 1 ? issues.sort((a, b) => b.least.value - a.least.value) : [] }
}

/**
 * Groups of people who choose alike (`divideByChoices`), what sets each apart, and what all of them want: issues whose
 * interval lies above the mean share of all issues in every group. Without such groups the latter is asked of all groups
 * that are known. Limits: groups were made from the very choices that describe them, so their intervals say how well
 * shares are known and prove no difference; an issue is shared when all groups pass, which needs no correction.
 */
export function findOpinions(
  request: Request,
): Pick<Opinions, 'trials' | 'limits' | 'groups' | 'usual' | 'shared'> | null {
  const choices = choicesOf(request)
  const { priority = '' } = request.instrument.analysis
  if (!choices) return null
  const counted = countChoices(choices)
  const division = divideByChoices(choices, request.scope.plan.design, counted)
  const issueNames = new Set([...variablesByIssue(request.instrument, [priority]).values()].map(({ name }) => name))
  const rows = tableRows(priority, request.instrument, request.scope.dataset).filter(({ variable }) =>
    issueNames.has(variable),
  )
  const everybody = plainBanner(new Int32Array(request.scope.weights.length), 1)
  const whole = columnShares(rows, everybody, request).map(([all]) => all!.figure)
  const known = whole.flatMap((figure) => (figure.isEstimable ? [figure.value] : []))
  const usual = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  return {
    trials: division.trials.map(({ smallest, ...trial }) => ({ ...trial, isLargeEnough: smallest >= fewestPeople })),
    limits: { stability: stableFrom, clarity: clearerBy, people: fewestPeople },
    groups: groupsOf(division, counted, rows, request),
    usual,
    shared: sharedBy(
      rows.map((row, r) => ({ row, figure: whole[r]! })),
      division,
      { ...request, usual },
    ),
  }
}

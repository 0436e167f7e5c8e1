import type { Instrument } from '../../../domain/instrument.ts'
import { variablesByIssue } from '../../../domain/issue-variables.ts'
import { oncePer } from '../../../domain/once-per.ts'
import { type Counted, countChoices, type Things } from '../../cluster/choice-patterns.ts'
import { clearerBy, type Division, divideByChoices, fewestPeople, stableFrom } from '../../cluster/divide-by-choices.ts'
import type { Dataset } from '../../dataset.ts'
import { hiddenInTable } from '../../disclosure/hidden-line.ts'
import { minimumGroupSize } from '../../disclosure/minimums.ts'
import type { Scope } from '../find/scope.ts'
import { type Banner, bannerOf, everybodyIn, plainBanner, rowsOfCodes, rowsOfPlain } from './banner.ts'
import { type Chosen, chosenInAll, chosenInEach, framesOf } from './column-frame.ts'
import { type ColumnShare, columnShares, sharesOf } from './column-shares.ts'
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

interface Asked extends Things {
  readonly counted: Counted
}

/** Issues and who chose them; null where the questionnaire asks for no choice. */
function askedIn(instrument: Instrument, dataset: Dataset): Asked | null {
  const { priority } = instrument.analysis
  const kinds = instrument.issueGroups.map(({ id }) => id)
  const names = variablesByIssue(instrument, priority ? [priority] : [])
  const found = instrument.issues.flatMap(({ id, group }) => {
    const chosen = dataset.columns.get(names.get(id)?.name ?? '')
    return chosen && kinds.includes(group) ? [{ chosen, kind: kinds.indexOf(group) }] : []
  })
  if (found.length === 0 || kinds.length < 2) return null
  const things = {
    chosen: found.map(({ chosen }) => chosen),
    kindOf: Int32Array.from(found, ({ kind }) => kind),
    kinds: kinds.length,
  }
  return { ...things, counted: countChoices(things) }
}

const askedOf = oncePer((_: Dataset) => new Map<Instrument, Asked | null>())

/** The same, read once whoever is looked at. */
function asked({ instrument, scope: { dataset } }: Request): Asked | null {
  const known = askedOf(dataset)
  const found = known.has(instrument) ? known.get(instrument)! : askedIn(instrument, dataset)
  known.set(instrument, found)
  return found
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
    const rows = rowsOfCodes(variable, instrument, scope)
    const chosen = chosenInEach(rows, banner, scope)
    const counted = banner.codes.map((_, g) => chosen.map(({ sums }) => sums.people[g]!))
    const { inside } = hiddenInTable(counted, minimumGroupSize)
    const shares = sharesOf(chosen, banner, request)
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

/** People by column. */
function sizesOf({ codes, columnOf }: Banner): number[] {
  const sizes = codes.map(() => 0)
  for (let i = 0; i < columnOf.length; i++) if (columnOf[i]! >= 0) sizes[columnOf[i]!]! += 1
  return sizes
}

/** People in groups that choices have made, and what they said of the issues, row by row. */
interface Divided {
  readonly banner: Banner
  readonly rows: readonly TableRow[]
  readonly named: readonly Chosen[]
  readonly said: readonly ColumnShare[][]
}

function dividedBy({ chosen, groupOf }: Division, rows: readonly TableRow[], request: Request): Divided | null {
  if (!chosen) return null
  const banner = plainBanner(groupOf, chosen.count)
  const named = chosenInEach(rows, banner, request.scope)
  return { banner, rows, named, said: sharesOf(named, banner, request) }
}

function groupsOf({ banner, rows, said }: Divided, counted: Counted, request: Request): Opinions['groups'] {
  const everybody = plainBanner(everybodyIn(request.scope).columnOf, 1)
  const share = columnShares(rowsOfPlain(ownGroups, banner), everybody, request)
  const people = peopleOf(banner, request)
  const kinds = kindsOf(banner, counted, request.scope.weights)
  return sizesOf(banner).map((baseSize, g) => ({
    share: share[g]![0]!.figure,
    baseSize,
    kinds: kinds[g]!,
    issues: markedIn(rows, said, g).slice(0, issuesShown),
    people: people[g]!,
  }))
}

/** How the choices of each group fall on the kinds. */
function kindsOf({ codes, columnOf }: Banner, { patternOf, byKind }: Counted, weights: Float64Array): number[][] {
  const byPattern = codes.map(() => new Float64Array(byKind.length))
  for (let i = 0; i < weights.length; i++)
    if (columnOf[i]! >= 0) byPattern[columnOf[i]!]![patternOf[i]!]! += weights[i]!
  return byPattern.map((sums) => {
    const ofKind = Array.from(byKind[0] ?? [], (_, kind) =>
      sums.reduce((sum, weight, pattern) => sum + weight * byKind[pattern]![kind]!, 0),
    )
    const all = ofKind.reduce((sum, one) => sum + one, 0)
    return ofKind.map((one) => (all > 0 ? one / all : 0))
  })
}

/** An issue that every group looked at so far wants, and the group that names it least. */
interface Wanted {
  readonly row: TableRow
  readonly least: Opinions['shared']['issues'][number]['least'] | null
}

/** Groups of people whose shares are held against the usual one. */
interface Looked {
  readonly variable: string
  readonly banner: Banner
  /** Groups of fewer people are left out. */
  readonly fewest: number
  sharesOf(rows: readonly TableRow[]): readonly (readonly ColumnShare[])[]
}

/** Those of the issues whose interval lies above `usual` in every group that says enough, and how many there are. */
function wantedBy(
  wanted: readonly Wanted[],
  { variable, banner, fewest, sharesOf }: Looked,
  usual: number,
): { readonly wanted: Wanted[]; readonly groups: number } {
  const sizes = sizesOf(banner)
  const columns = [...banner.codes.keys()].filter((c) => !banner.isHidden[c] && sizes[c]! >= fewest)
  const shares = sharesOf(wanted.map(({ row }) => row))
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

/** Groups that choices have made. */
const lookedAtOwn = ({ banner, rows, said }: Divided): Looked => {
  const place = new Map(rows.map((row, r) => [row, r]))
  return { variable: ownGroups, banner, fewest: 1, sharesOf: (asked) => asked.map((row) => said[place.get(row)!]!) }
}

/** All groups that are known of people. */
const lookedAtKnown = (request: Request): Looked[] =>
  searchedVariables(request).flatMap((variable) => {
    const banner = bannerOf([variable], request.instrument, request.scope)
    if (!banner) return []
    const sharesOf = (rows: readonly TableRow[]) => columnShares(rows, banner, { ...request, isAlone: true })
    return [{ variable, banner, fewest: fewestOfKnown, sharesOf }]
  })

/** What all want: the groups that choices have made, else all that are known of people. */
function sharedBy(
  rows: readonly { readonly row: TableRow; readonly figure: Figure }[],
  divided: Divided | null,
  { usual, ...request }: Request & { readonly usual: number },
): Opinions['shared'] {
  const often = rows.filter(({ figure }) => figure.isEstimable && figure.value > usual)
  let wanted: Wanted[] = often.map(({ row }) => ({ row, least: null }))
  let groups = 0
  for (const looked of divided ? [lookedAtOwn(divided)] : lookedAtKnown(request)) {
    const found = wantedBy(wanted, looked, usual)
    wanted = found.wanted
    groups += found.groups
  }
  const figureOf = new Map(rows.map(({ row, figure }) => [row, figure]))
  const issues = wanted.flatMap(({ row, least }) =>
    least ? [{ variable: row.variable, code: row.code, figure: figureOf.get(row)!, least }] : [],
  )
  return {
    among: divided ? 'opinions' : 'known',
    groups,
    issues: groups > 1 ? issues.sort((a, b) => b.least.value - a.least.value) : [],
  }
}

/** What everybody said of the issues: the sum of what groups said that hold all who chose something. */
function wholeOf(rows: readonly TableRow[], divided: Divided | null, request: Request): Figure[] {
  const { scope } = request
  const everybody = everybodyIn(scope)
  const frames = framesOf(rows, everybody, scope)
  const chosen = divided
    ? divided.named.map((one, r) => chosenInAll(one, frames[r]!))
    : chosenInEach(rows, everybody, scope)
  return sharesOf(chosen, everybody, request).map(([all]) => all!.figure)
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
  const { instrument, scope } = request
  const things = asked(request)
  if (!things) return null
  const { priority = '' } = instrument.analysis
  const division = divideByChoices({ ...things, weights: scope.weights }, scope.plan.design, things.counted)
  const issueNames = new Set([...variablesByIssue(instrument, [priority]).values()].map(({ name }) => name))
  const rows = tableRows(priority, instrument, scope.dataset).filter(({ variable }) => issueNames.has(variable))
  const divided = dividedBy(division, rows, request)
  const whole = wholeOf(rows, things.chosen.length === rows.length ? divided : null, request)
  const known = whole.flatMap((figure) => (figure.isEstimable ? [figure.value] : []))
  const usual = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  return {
    trials: division.trials.map(({ smallest, ...trial }) => ({ ...trial, isLargeEnough: smallest >= fewestPeople })),
    limits: { stability: stableFrom, clarity: clearerBy, people: fewestPeople },
    groups: divided ? groupsOf(divided, things.counted, request) : [],
    usual,
    shared: sharedBy(
      rows.map((row, r) => ({ row, figure: whole[r]! })),
      divided,
      { ...request, usual },
    ),
  }
}

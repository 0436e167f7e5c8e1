import { codebook } from '../../../domain/codebook.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { unitChannels } from '../../../domain/sample-design.ts'
import { hiddenCells } from '../../disclosure/hidden-line.ts'
import { protectGroups } from '../../disclosure/protect-groups.ts'
import { valuesOf } from '../../weight/margin-cells.ts'
import type { Grouping } from './groupings.ts'
import type { Scope } from './scope.ts'

/** Of a grouping what a table of the sample needs. */
export type SampleGrouping = Pick<Grouping, 'variable' | 'codes' | 'groupOf' | 'counts' | 'isHidden'>

/**
 * The place where people live and the way they got in, of which only counts are told: nothing is compared by them. A
 * place is hidden as the workbench hides it, so that report and workbench together tell no more than either.
 */
export function sampleGroupings(instrument: Instrument, scope: Scope): SampleGrouping[] {
  const { place, groups } = instrument.analysis
  return [
    ...(place && !groups.includes(place) ? placeGrouping(place, instrument, scope) : []),
    ...channelGrouping(scope),
  ]
}

function placeGrouping(place: string, instrument: Instrument, scope: Scope): SampleGrouping[] {
  const codes = codebook(instrument)
    .find(({ name }) => name === place)
    ?.codes?.map(({ code }) => code)
  const values = valuesOf(place, scope.dataset)
  return codes && values ? [countedOnly({ variable: place, codes }, values, { scope, hiddenIn: hiddenPlaces })] : []
}

function channelGrouping(scope: Scope): SampleGrouping[] {
  const { units, unit } = scope.dataset
  if (units.length === 0 || units.some(({ channel }) => channel === undefined)) return []
  const codeOf = units.map(({ channel }) => unitChannels[channel ?? 'open'])
  const codes = Object.values(unitChannels).filter((code) => codeOf.includes(code))
  return [
    countedOnly(
      { variable: '@channel', codes },
      unit.map((u) => codeOf[u]!),
      { scope, hiddenIn: hiddenChannels },
    ),
  ]
}

type Codes = Pick<SampleGrouping, 'variable' | 'codes'>

/** People by sector and code; the last column are those without one. */
type Counts = readonly (readonly number[])[]

/** Which codes may not be counted on the page of a sector, by position, or of all (null). */
type Hidden = (people: Counts, scope: Scope) => (group: number, page: number | null) => boolean

const hiddenPlaces: Hidden = (people, { minimums, minimum }) => {
  const protection = protectGroups({ people, answered: people, minimums, minimum })
  return (group, sector) => protection.isHidden({ sector, group })
}

/**
 * Fieldwork shows how many came from each unit, and so the channels of most sectors: where those of one sector are
 * hidden, the sums over all sectors would tell them.
 */
const hiddenChannels: Hidden = (people, { minimum }) => {
  const inside = people.map((row) => hiddenCells(row.slice(0, -1), minimum))
  const isAnyHidden = inside.some((row) => row.some(Boolean))
  return (group, page) => (page === null ? isAnyHidden : inside[page]![group]!)
}

function countedOnly(
  { variable, codes }: Codes,
  values: ArrayLike<number>,
  { scope, hiddenIn }: { readonly scope: Scope; readonly hiddenIn: Hidden },
): SampleGrouping {
  const { sector, sectorCodes, sectorPlace } = scope
  const page = sector === null ? null : sectorCodes.indexOf(sector)
  const position = new Map(codes.map((code, g) => [code, g]))
  const people = sectorCodes.map(() => new Array<number>(codes.length + 1).fill(0))
  const groupOf = Int32Array.from(sectorPlace, (s, i) => {
    const g = position.get(values[i]!) ?? -1
    people[s]![g < 0 ? codes.length : g]! += 1
    return page === null || s === page ? g : -1
  })
  const isHidden = hiddenIn(people, scope)
  const shown = page === null ? people : people.slice(page, page + 1)
  return {
    variable,
    codes,
    groupOf,
    counts: codes.map((_, g) => shown.reduce((sum, row) => sum + row[g]!, 0)),
    isHidden: codes.map((_, group) => page === -1 || isHidden(group, page)),
  }
}

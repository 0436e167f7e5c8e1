import { type Attack, attack, type Bounds } from '../../analysis/disclosure/attack.ts'
import { hiddenUnits } from '../../analysis/disclosure/hidden-units.ts'
import type { Figure } from '../../analysis/disclosure/linked-tables.ts'
import { minimumGroupSize } from '../../analysis/disclosure/minimums.ts'
import { flaggedGrade } from '../../analysis/quality/checks/check.ts'
import { gradeResponses } from '../../analysis/quality/grade-responses.ts'
import { findIssues } from '../../analysis/report/find-issues.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import { unitChannels } from '../../domain/sample-design.ts'
import { inputOf, type SimulatedWave } from './simulated-findings.ts'

/** How many people are left in the first units of each sector. */
const left = [[7], [9, 4], []] as const

/** The people of a wave, some of whom have moved to the last unit of their sector so that a few units are small. */
function moved({ dataset }: SimulatedWave): Int32Array {
  const { units, unit } = dataset
  const sectors = [...new Set(units.map(({ sector }) => sector))]
  const of = Int32Array.from(unit)
  sectors.forEach((sector, s) => {
    const own = [...units.keys()].filter((u) => units[u]!.sector === sector)
    left[s]!.forEach((count, k) => {
      const people = [...of.keys()].filter((i) => of[i] === own[k])
      for (const i of people.slice(count)) of[i] = own.at(-1)!
    })
  })
  return of
}

/** A wave with small units, in which the smallest of the first sector and every third of the others drew slips. */
export function withChannels(wave: SimulatedWave): SimulatedWave {
  const { units } = wave.dataset
  const isSlip = (u: number) => u === 0 || (units[u]!.sector !== units[0]!.sector && u % 3 === 0)
  const changed = units.map((unit, u) => ({ ...unit, channel: isSlip(u) ? ('slip' as const) : ('open' as const) }))
  return { ...wave, dataset: { ...wave.dataset, units: changed, unit: moved(wave) } }
}

/** How many people of each unit there are, for whom something holds. */
function peopleOf({ dataset }: SimulatedWave, isIn: (i: number) => boolean = () => true): number[] {
  const people = dataset.units.map(() => 0)
  dataset.unit.forEach((u, i) => {
    if (isIn(i)) people[u]! += 1
  })
  return people
}

/** People of some units, flagged or not (null is both), whose number was told. */
interface Told {
  readonly units: readonly number[]
  readonly isFlagged: boolean | null
  readonly value: number
}

/** Units with their people, of whom some are flagged as careless. */
function unitsOf(wave: SimulatedWave) {
  const { worst } = gradeResponses(wave)
  const { units } = wave.dataset
  const all = [...units.keys()]
  const flagged = peopleOf(wave, (i) => worst[i]! >= flaggedGrade)
  const people = peopleOf(wave)
  return {
    people,
    flagged,
    sectorOf: (u: number) => units[u]!.sector,
    inSector: (sector: number | null) => all.filter((u) => sector === null || units[u]!.sector === sector),
    inChannel: (code: number) => all.filter((u) => unitChannels[units[u]!.channel!] === code),
  }
}

type Units = ReturnType<typeof unitsOf>
const sum = (units: readonly number[], counts: readonly number[]) => units.reduce((all, u) => all + counts[u]!, 0)

/** The list of units in fieldwork, and how many came from each sector. */
function toldByFieldwork({ dataset }: SimulatedWave, { people, inSector }: Units): Told[] {
  const hidden = hiddenUnits(dataset.units.map(({ sector, channel }, u) => ({ sector, channel, people: people[u]! })))
  const sectors = [...new Set(dataset.units.map(({ sector }) => sector))].map(inSector)
  const shown = [...people.keys()].filter((u) => !hidden[u]).map((u) => [u])
  return [...sectors, ...shown].map((units) => ({ units, isFlagged: null, value: sum(units, people) }))
}

/** Counts of all channels on the page of all sectors, however few are behind them elsewhere. */
export function withAllChannels(page: Findings, sector: number | null, units: Units): Told[] {
  const sums = Object.values(unitChannels).map(units.inChannel)
  const open = sums.map((own): Told => ({ units: own, isFlagged: null, value: sum(own, units.people) }))
  return [...toldByFindings(page, sector, units), ...(sector === null ? open : [])]
}

/** Counts of channels and of flagged people on one page, and every point of the flagged: who knows a unit finds its own. */
function toldByFindings({ sample, quality }: Findings, sector: number | null, own: Units): Told[] {
  const { people, flagged, inSector, inChannel } = own
  const page = inSector(sector)
  const channels = sample.flatMap(({ variable, code, baseSize }): Told[] =>
    variable === '@channel' && baseSize !== null
      ? [{ units: page.filter((u) => inChannel(code).includes(u)), isFlagged: null, value: baseSize }]
      : [],
  )
  const worst = (quality?.worst ?? []).flatMap((value, k): Told[] =>
    typeof value === 'number' ? [{ units: page, isFlagged: k === 1, value }] : [],
  )
  const points = quality?.units.find(({ id }) => id === 'flagged')?.points ?? []
  const free = new Set(page)
  const ofPoints = points.flatMap(({ size, value }): Told[] => {
    const unit = [...free].find((u) => {
      const all = inSector(own.sectorOf(u))
      const mean = sum(all, flagged) / sum(all, people)
      return people[u] === size && Math.abs(flagged[u]! / size - mean - value) < 1e-9
    })
    if (unit === undefined) throw new Error(`no unit has a point of ${size} people at ${value}`)
    free.delete(unit)
    return [
      { units: [unit], isFlagged: null, value: size },
      { units: [unit], isFlagged: true, value: flagged[unit]! },
    ]
  })
  return [...channels, ...worst, ...ofPoints]
}

const cellsOf = ({ units, isFlagged }: Pick<Told, 'units' | 'isFlagged'>): number[] =>
  units.flatMap((u) => (isFlagged === null ? [2 * u, 2 * u + 1] : [2 * u + Number(isFlagged)]))

/** Numbers of 1 to 9 people: of a unit, of the flagged and the others in it, of a channel and of the flagged in a sector. */
function smallOf({ people, flagged, inSector, inChannel }: Units, sectors: readonly number[]): Told[] {
  const all = [...people.keys()]
  const rest = people.map((count, u) => count - flagged[u]!)
  const units = all.flatMap((u): Told[] => [
    { units: [u], isFlagged: null, value: people[u]! },
    { units: [u], isFlagged: true, value: flagged[u]! },
    { units: [u], isFlagged: false, value: rest[u]! },
  ])
  const larger = sectors.flatMap((sector): Told[] => {
    const own = inSector(sector)
    const channels = Object.values(unitChannels).map((code) => own.filter((u) => inChannel(code).includes(u)))
    return [
      ...channels.map((ofChannel): Told => ({ units: ofChannel, isFlagged: null, value: sum(ofChannel, people) })),
      { units: own, isFlagged: true, value: sum(own, flagged) },
    ]
  })
  return [...units, ...larger].filter(({ value }) => value > 0 && value < minimumGroupSize)
}

export interface OpenedUnits extends Told {
  readonly bounds: Bounds
}

/** An answer is found where nothing else agrees with what was told, or all else is too near. */
function isOpen({ value, units, isFlagged }: Told, { low, high }: Bounds, people: readonly number[]): boolean {
  // Nobody can think of more flagged people in a unit than it has.
  const width = isFlagged === null ? minimumGroupSize : Math.min(minimumGroupSize, sum(units, people) / 2)
  return low >= value || high <= value || high - low < Math.floor(width) - 1
}

/** Small numbers that somebody works out who sees the list of units and of the findings of all pages what `told` says. */
export function openedUnits(
  wave: SimulatedWave,
  told: (page: Findings, sector: number | null, units: Units) => Told[] = toldByFindings,
): { opened: OpenedUnits[]; looked: number } {
  const units = unitsOf(wave)
  const sectors = [...new Set(wave.dataset.units.map(({ sector }) => sector))]
  const published = [
    ...toldByFieldwork(wave, units),
    ...[null, ...sectors].flatMap((sector) => told(findIssues({ ...inputOf(wave), sector }), sector, units)),
  ]
  const figures = published
    .map((one): Figure => ({ cells: cellsOf(one), value: one.value, kind: 'shown', minimum: 0 }))
    .filter(({ cells }) => cells.length > 0)
  const found: Attack = attack({ size: 2 * units.people.length, figures }, () => true)
  const small = smallOf(units, sectors)
  return {
    opened: small.flatMap((one) => {
      const bounds = found.of(cellsOf(one))
      return isOpen(one, bounds, units.people) ? [{ ...one, bounds }] : []
    }),
    looked: small.length,
  }
}

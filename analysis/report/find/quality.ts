import type { Instrument } from '../../../domain/instrument.ts'
import type { SampleDesign } from '../../../domain/sample-design.ts'
import type { Dataset } from '../../dataset.ts'
import { hiddenInTable } from '../../disclosure/hidden-line.ts'
import { hiddenUnits } from '../../disclosure/hidden-units.ts'
import { minimumGroupSize } from '../../disclosure/minimums.ts'
import { type Flags, flaggedGrade } from '../../quality/checks/check.ts'
import { type Funnel, funnel } from '../../quality/funnel.ts'
import { type Graded, gradeResponses } from '../../quality/grade-responses.ts'
import { intraCluster } from '../../quality/intra-cluster.ts'
import { unitMeasures } from '../../quality/unit-measures.ts'
import type { IssueFinding } from '../findings.ts'
import type { Quality } from '../quality-findings.ts'
import { withoutFlagged } from './without-flagged.ts'

/** What the quality of a wave is judged from. */
export interface QualityInput {
  readonly instrument: Instrument
  readonly dataset: Dataset
  readonly design: SampleDesign
  /** Stratum code to look at alone; null for all. */
  readonly sector: number | null
}

const grades = [0, 1, 2, 3]

const isFew = (count: number): boolean => count > 0 && count < minimumGroupSize

/**
 * Respondents by value, for the sector that is asked for or for all; no number for 1 to 9 people, and where these would
 * follow from the other values or from the other sectors.
 */
function shownCounts(values: Uint8Array, of: readonly number[], { dataset, sector }: QualityInput) {
  const sectors = [...new Set(dataset.units.map((unit) => unit.sector))]
  const place = dataset.units.map((unit) => sectors.indexOf(unit.sector))
  const counts = sectors.map(() => of.map(() => 0))
  values.forEach((value, i) => {
    counts[place[dataset.unit[i]!]!]![of.indexOf(value)]!++
  })
  const hidden = hiddenInTable(counts, minimumGroupSize)
  const s = sector === null ? -1 : sectors.indexOf(sector)
  const sum = (g: number) => counts.reduce((all, row) => all + row[g]!, 0)
  const own = s < 0 ? of.map((_, g) => sum(g)) : counts[s]!
  return own.map((count, g) => {
    if (!(s < 0 ? hidden.total : hidden.inside[s]!)[g]) return count
    return isFew(count) ? 'few' : 'hidden'
  })
}

function checkOf({ id, flags }: { id: string; flags: Flags | null }, input: QualityInput): Quality['checks'][number] {
  if (!flags) return { id, isMeasured: false }
  return { id, isMeasured: true, counts: shownCounts(flags.grades, grades, input) }
}

/**
 * Units without a point, since a point tells how many people a unit has and their mean, or how many of them are counted:
 * those of too few, and with them others of the sector, whose means and numbers together are known.
 */
function withoutPoint(y: Float64Array, isCount: boolean, { dataset }: QualityInput): readonly boolean[] {
  const hiddenBy = (isIn: (i: number) => boolean): boolean[] => {
    const people = dataset.units.map(() => 0)
    dataset.unit.forEach((u, i) => {
      if (isIn(i)) people[u]! += 1
    })
    return hiddenUnits(dataset.units.map(({ sector, channel }, u) => ({ sector, channel, people: people[u]! })))
  }
  const lines = [
    hiddenBy(() => true),
    hiddenBy((i) => !Number.isNaN(y[i]!)),
    ...(isCount ? [hiddenBy((i) => y[i]! > 0), hiddenBy((i) => y[i] === 0)] : []),
  ]
  return dataset.units.map((_, u) => lines.some((line) => line[u]!))
}

function shownPoints({ points }: Funnel, { dataset, sector }: QualityInput, isWithout: readonly boolean[]) {
  const own = points.filter(({ unit }) => sector === null || dataset.units[unit]!.sector === sector)
  const shown = own.filter(({ unit, size }) => size >= minimumGroupSize && !isWithout[unit]!)
  return {
    points: shown.map(({ unit, size, value, grade }) => ({
      size,
      value,
      grade,
      name: grade > 0 ? (dataset.units[unit]!.name ?? null) : null,
    })),
    small: own.length - shown.length,
  }
}

function unitsOf(input: QualityInput, { worst }: Graded): Quality['units'] {
  const { dataset } = input
  const sectorOf = dataset.units.map((unit) => unit.sector)
  return unitMeasures.flatMap(({ id, isCount, of }) => {
    const y = of(input, worst)
    const found = funnel(y, { unitOf: dataset.unit, sectorOf })
    if (!found) return []
    const correlation = intraCluster(y, dataset.unit, dataset.units.length)?.correlation ?? null
    const { within, between } = found
    const isWithout = withoutPoint(y, isCount === true, input)
    return [{ id, correlation, within, between, ...shownPoints(found, input, isWithout) }]
  })
}

/** Grades of all responses, units out of line, and what the ranking would be without the flagged. */
export function qualityOf(input: QualityInput, issues: readonly IssueFinding[]): Quality {
  const graded = gradeResponses(input)
  const isFlagged = graded.worst.map((grade) => Number(grade >= flaggedGrade))
  const worst = shownCounts(isFlagged, [0, 1], input)
  const [left = 0, removed = 0] = worst.map((one) => (typeof one === 'number' ? one : null))
  return {
    checks: graded.checks.map((check) => checkOf(check, input)),
    worst,
    units: unitsOf(input, graded),
    without: withoutFlagged(input, { isFlagged, left, removed }, issues),
  }
}

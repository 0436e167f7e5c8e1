import { attack } from '../../analysis/disclosure/attack.ts'
import type { Figure } from '../../analysis/disclosure/linked-tables.ts'
import { minimumGroupSize } from '../../analysis/disclosure/minimums.ts'
import { flaggedGrade } from '../../analysis/quality/checks/check.ts'
import { gradeResponses } from '../../analysis/quality/grade-responses.ts'
import { qualityOf } from '../../analysis/report/find/quality.ts'
import type { SimulatedWave } from './simulated-findings.ts'

/** Everybody by sector and by the grades of all checks together: the attacker's unknowns. */
function gradesOf(wave: SimulatedWave) {
  const { units, unit } = wave.dataset
  const checks = gradeResponses(wave).checks.flatMap(({ id, flags }) => (flags ? [{ id, grades: flags.grades }] : []))
  const sectors = [...new Set(units.map(({ sector }) => sector))]
  const combinations = 4 ** checks.length
  const gradesAt = (combination: number) => checks.map((_, k) => Math.floor(combination / 4 ** k) % 4)
  const people = new Int32Array(sectors.length * combinations)
  unit.forEach((u, i) => {
    const combination = checks.reduce((sum, { grades }, k) => sum + grades[i]! * 4 ** k, 0)
    people[sectors.indexOf(units[u]!.sector) * combinations + combination]! += 1
  })
  return {
    sectors,
    size: people.length,
    at: (id: string) => checks.findIndex((check) => check.id === id),
    cellsOf: (page: number | null, isIn: (grades: readonly number[]) => boolean) =>
      sectors.flatMap((sector, s) =>
        page !== null && sector !== page
          ? []
          : [...Array(combinations).keys()].filter((one) => isIn(gradesAt(one))).map((one) => s * combinations + one),
      ),
    countOf: (cells: readonly number[]) => cells.reduce((sum, cell) => sum + people[cell]!, 0),
  }
}

/** A count of the page of quality, and how it is told: a number, or a word instead. */
type Shown = (value: number, told: number | string) => number | string

/**
 * Counts of 1 to 9 people that somebody works out from the pages of quality of all and of each sector: by check and grade,
 * and of all that are flagged. `shown` may tell more than the pages do.
 */
export function openedGrades(
  wave: SimulatedWave,
  shown: Shown = (_, told) => told,
): { opened: number[]; looked: number } {
  const { sectors, size, at, cellsOf, countOf } = gradesOf(wave)
  const pages = [null, ...sectors].flatMap((page) => {
    const { checks, worst } = qualityOf({ ...wave, sector: page }, [])
    const ofChecks = checks.flatMap((check) =>
      check.isMeasured
        ? check.counts.map((told, grade) => ({ told, cells: cellsOf(page, (own) => own[at(check.id)] === grade) }))
        : [],
    )
    const isFlagged = (own: readonly number[]) => Math.max(...own) >= flaggedGrade
    const ofWorst = worst.map((told, k) => ({ told, cells: cellsOf(page, (own) => isFlagged(own) === (k === 1)) }))
    const all = cellsOf(page, () => true)
    return [{ told: countOf(all), cells: all }, ...ofChecks, ...ofWorst]
  })
  const counted = pages.map((one) => ({ ...one, value: countOf(one.cells) }))
  const figures = counted.flatMap(({ cells, value, told }): Figure[] =>
    typeof shown(value, told) === 'number' ? [{ cells, value, kind: 'shown', minimum: 0 }] : [],
  )
  const found = attack({ size, figures }, () => true)
  const small = counted.filter(({ value }) => value > 0 && value < minimumGroupSize)
  const opened = small.filter(({ cells, value }) => {
    const { low, high } = found.of(cells)
    return low >= value || high <= value || high - low < minimumGroupSize - 1
  })
  return { opened: opened.map(({ value }) => value), looked: small.length }
}

import { missingCodes } from '../../../domain/category.ts'
import { itemsOf } from '../../../domain/instrument.ts'
import { typeOf } from '../../../domain/items/index.ts'
import type { Column } from '../../dataset.ts'
import { chiSquareQuantile } from '../../numeric/distributions.ts'
import { type CheckInput, type Flags, gradeBy, noFlags, type QualityCheck } from './check.ts'

const limits = {
  /** Grids with fewer rows say nothing. */
  rows: 3,
  /** What would happen to so few careful people is no accident. */
  chance: 0.001,
  /** Degrees of freedom from which variation is judged: three grids of four rows. */
  freedom: 9,
  /** One less the variation within grids, of that of all people, by grade. */
  sameness: [0.7, 0.85, 0.95],
  /** Longest run of one answer, of all rated rows, by grade. */
  run: [0.3, 0.5, 0.75],
}

const gridsOf = ({ instrument, dataset }: CheckInput): Column[][] =>
  itemsOf(instrument).flatMap((item) => {
    if (!('rows' in item) || item.rows.length < limits.rows) return []
    return [
      typeOf(item)
        .variables(item)
        .flatMap(({ name }) => dataset.columns.get(name) ?? []),
    ]
  })

/** What somebody's answers to all grids come to. */
interface Tally {
  /** Rated rows, "don't know" with them. */
  readonly answered: Uint16Array
  /** Rows that are answered as the one before. */
  readonly repeats: Uint16Array
  readonly longest: Uint16Array
}

function runsOf(grids: readonly Column[][], size: number): Tally {
  const [answered, repeats, longest] = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)]
  const run = new Uint16Array(size)
  const last = new Int16Array(size).fill(missingCodes.notAsked)
  for (const column of grids.flat())
    for (let i = 0; i < size; i++) {
      const code = column[i]!
      if (code < 0 && code !== missingCodes.dontKnow) continue
      const isSame = code === last[i]
      answered[i]!++
      if (isSame) repeats[i]!++
      run[i] = isSame ? run[i]! + 1 : 1
      last[i] = code
      if (run[i]! > longest[i]!) longest[i] = run[i]!
    }
  return { answered, repeats, longest }
}

/** Sum of squares within one grid and its degrees of freedom, by person. */
function withinGrid(columns: readonly Column[], size: number) {
  const [count, sum, squares] = [new Uint8Array(size), new Int32Array(size), new Float64Array(size)]
  for (const column of columns)
    for (let i = 0; i < size; i++) {
      const code = column[i]!
      if (code < 0) continue
      count[i]!++
      sum[i]! += code
      squares[i]! += code * code
    }
  for (let i = 0; i < size; i++) if (count[i]! > 0) squares[i]! -= sum[i]! ** 2 / count[i]!
  return { squares, freedom: count.map((one) => Math.max(0, one - 1)) }
}

/**
 * Variation within grids of every person, against that of all people: squares in units of each grid's own variance
 * within people, so that a level of one's own (always content) counts for nothing, and 1 is usual.
 */
function variationOf(grids: readonly Column[][], size: number) {
  const [squares, freedom] = [new Float64Array(size), new Uint16Array(size)]
  for (const columns of grids) {
    const own = withinGrid(columns, size)
    const all = own.freedom.reduce((sum, one) => sum + one, 0)
    const variance = own.squares.reduce((sum, one) => sum + one, 0) / all
    if (!(variance > 0)) continue
    for (let i = 0; i < size; i++) {
      squares[i]! += own.squares[i]! / variance
      freedom[i]! += own.freedom[i]!
    }
  }
  return { squares, freedom }
}

/** Expected number of runs of this length or longer among n answers of which a share equals the one before. */
const expectedRuns = (length: number, n: number, share: number): number =>
  (1 + (n - length) * (1 - share)) * share ** (length - 1)

/**
 * Straight-lining in the grids: far less variation within a grid than people have (chi-square, p < .001), or one answer
 * in a run that the wave's own share of equal neighbours makes implausible (p < .001; longstring, Johnson 2005). Rows
 * stand in the order of the questionnaire, not in the random one of the screen: a run that stops midway may be cut.
 * Null without grids of three rows.
 */
export const straightLining: QualityCheck = {
  id: 'straight_lining',
  reasons: ['little_variation', 'long_run'],
  of: (input): Flags | null => {
    const grids = gridsOf(input)
    if (grids.length === 0) return null
    const { size } = input.dataset
    const { squares, freedom } = variationOf(grids, size)
    const { answered, repeats, longest } = runsOf(grids, size)
    const total = (list: Uint16Array) => list.reduce((sum, one) => sum + one, 0)
    const share = Math.min(0.95, total(repeats) / Math.max(1, total(answered) - size))
    const lowest = new Map<number, number>()
    const lowestFor = (df: number) => {
      const known = lowest.get(df) ?? chiSquareQuantile(limits.chance, df)
      lowest.set(df, known)
      return known
    }
    const flags = noFlags(size)
    for (let i = 0; i < size; i++) {
      const df = freedom[i]!
      const isNarrow = df >= limits.freedom && squares[i]! < lowestFor(df)
      const narrow = isNarrow ? gradeBy(1 - squares[i]! / df, limits.sameness) : 0
      const isLong = answered[i]! > 0 && expectedRuns(longest[i]!, answered[i]!, share) < limits.chance
      const long = isLong ? gradeBy(longest[i]! / answered[i]!, limits.run) : 0
      flags.grades[i] = Math.max(narrow, long)
      flags.reasons[i] = Number(long > narrow)
    }
    return flags
  },
}

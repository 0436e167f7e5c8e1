import * as z from 'zod/mini'
import { simpleRandomVariance } from '../../estimate/design-effect.ts'
import { mean } from '../../estimate/mean.ts'
import { intervals } from '../../interval/index.ts'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import { withAdjusted } from '../adjust.ts'
import { type LabelledRow, noRows } from '../answer.ts'
import type { CategoryColumn } from '../data.ts'
import { differenceRows } from '../difference-rows.ts'
import { type Frame, isConstant, weightsOf } from '../frame.ts'
import { inOrder } from '../groups.ts'
import { adjustments, columnName, commonShape, needsOf } from '../request.ts'
import { rowOf } from '../row.ts'
import { indicator } from '../share-items.ts'
import { tableTestIds, testTable } from '../test-between.ts'
import { defineEstimator } from './plan-estimator.ts'

const mostCells = 2500
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const schema = z.strictObject({
  estimator: z.literal('table'),
  row: columnName,
  column: columnName,
  shares: z._default(z.enum(['total', 'row', 'column']), 'column'),
  ...commonShape,
  interval: z._default(z.enum(intervals.map(({ id }) => id)), kornGraubard.id),
  test: z._default(z.enum(tableTestIds), 'rao_scott'),
  compareColumns: z._default(
    z
      .boolean()
      .check(z.describe('marks each cell with the letters of the columns whose share it is significantly above')),
    false,
  ),
  adjust: z._default(z.enum(adjustments), 'holm'),
})
type Request = z.output<typeof schema>

interface Cells {
  readonly row: CategoryColumn
  readonly column: CategoryColumn
  readonly rowOrder: readonly number[]
  readonly columnOrder: readonly number[]
  /** Weights of those who have both. */
  readonly weights: Float64Array
}

function cellRow(cells: Cells, r: number, c: number, request: Request, frame: Frame): LabelledRow {
  const { row, column } = cells
  const inRow = request.shares === 'row' ? weightsOf(row.codes, r, cells.weights) : cells.weights
  const w = request.shares === 'column' ? weightsOf(column.codes, c, cells.weights) : inRow
  const y = new Float64Array(w.length)
  for (let i = 0; i < y.length; i++) if (row.codes[i] === r && column.codes[i] === c) y[i] = 1
  const labels = { row: row.labels[r]!, column: column.labels[c]! }
  const found = rowOf(
    {
      estimated: mean.of({ y, w }),
      weights: w,
      simpleVariance: simpleRandomVariance(y, w, { of: 'mean', isReplaced: true }) ?? 'no_variation',
      isConstant: isConstant(y, w),
      interval: intervals.find(({ id }) => id === request.interval)!,
      level: request.level,
      scale: { low: 0, high: 1 },
    },
    frame,
  )
  return { ...labels, ...found }
}

/** Letters of the columns that the share of a cell is significantly above; all comparisons are one family. */
function lettersOf(cells: Cells, request: Request, frame: Frame): ReadonlyMap<string, string> {
  const { row, column, rowOrder, columnOrder, weights } = cells
  const pairs = columnOrder.flatMap((first, a) =>
    columnOrder.slice(a + 1).map((second, b) => ({
      labels: { first: letters[a]!, second: letters[a + 1 + b]! },
      first,
      second,
    })),
  )
  const items = rowOrder.map((r) => ({ labels: {}, values: () => indicator(row, new Set([r])) }))
  const asked = { of: 'share' as const, codes: column.codes, pairs, level: request.level, adjust: request.adjust }
  const found = differenceRows(items, asked, weights, frame)
  const marks = new Map<string, string>()
  found.forEach((one, k) => {
    const p = one.test?.pAdjusted ?? null
    if (p === null || one.estimate === null || p > 1 - request.level) return
    const { first, second, labels } = pairs[k % pairs.length]!
    const r = rowOrder[Math.floor(k / pairs.length)]!
    const [above, letter] = one.estimate > 0 ? [first, labels.second] : [second, labels.first]
    marks.set(`${r},${above}`, (marks.get(`${r},${above}`) ?? '') + letter)
  })
  return marks
}

/** A cross-table with its errors, Rao and Scott's test, and letters where columns differ. */
export const table = defineEstimator({
  id: 'table',
  schema,
  needs: (request) => [
    ...needsOf([request.row], 'row', 'categories'),
    ...needsOf([request.column], 'column', 'categories'),
  ],
  run: (request, frame, all) => {
    const [row, column] = [frame.data.categories(request.row), frame.data.categories(request.column)]
    if (row.labels.length * column.labels.length > mostCells) return noRows('too_many_categories')
    const weights = all.map((weight, i) => (row.codes[i]! < 0 || column.codes[i]! < 0 ? 0 : weight))
    if (weights.every((weight) => weight === 0)) return noRows('no_respondents')
    const [rowOrder, columnOrder] = [inOrder(row.labels), inOrder(column.labels)]
    const cells = { row, column, rowOrder, columnOrder, weights }
    const isLettered = request.compareColumns && columnOrder.length <= letters.length
    const marks = isLettered && frame.isProbability ? lettersOf(cells, request, frame) : null
    const rows = rowOrder.flatMap((r) =>
      columnOrder.map((c, k) => ({
        ...cellRow(cells, r, c, request, frame),
        ...(marks ? { letter: letters[k]!, above: marks.get(`${r},${c}`) ?? '' } : {}),
      })),
    )
    const size = [row.labels.length, column.labels.length] as const
    const test = testTable(request.test, { rowOf: row.codes, columnOf: column.codes, size, weights: all }, frame)
    return { rows, tests: withAdjusted([test], 'none') }
  },
})

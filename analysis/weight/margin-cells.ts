import { oncePer } from '../../domain/once-per.ts'
import type { Margin } from '../../domain/sample-design.ts'
import type { Dataset } from '../dataset.ts'

/** Why a margin cannot be used. `codes` names the cell where there is one. */
export interface MarginFault {
  readonly margin: string
  readonly reason: 'unknown_variable' | 'no_population' | 'empty_cell' | 'duplicate_cell' | 'too_many_cells'
  readonly codes?: readonly number[]
}

/** A margin as shares of its known population, cells in the order of the margin. */
export interface KnownShares {
  readonly id: string
  readonly shares: readonly number[]
  /** Cell of the margin by joint cell; −1 where the respondent's value is missing or not in the margin. */
  readonly cellOf: Int32Array
}

/** Respondents sorted into the joint cells of all margins, so that raking works on cells, not on rows. */
export interface MarginCells {
  readonly count: number
  /** Joint cell of every respondent. */
  readonly joint: Int32Array
  readonly margins: readonly KnownShares[]
}

/** Values of `@sector` and `@size` come from the unit, all others from the column of that name. */
export function valuesOf(variable: string, dataset: Dataset): ArrayLike<number> | undefined {
  if (variable !== '@sector' && variable !== '@size') return dataset.columns.get(variable)
  return columnsOfUnits(dataset)[variable]
}

const columnsOfUnits = oncePer(({ unit, units }: Dataset) => {
  const [sector, size] = [new Int16Array(unit.length), new Int16Array(unit.length)]
  for (let i = 0; i < unit.length; i++) {
    sector[i] = units[unit[i]!]!.sector
    size[i] = units[unit[i]!]!.size
  }
  return { '@sector': sector, '@size': size }
})

/** More cells than this have hardly anybody each, and the work of their errors grows with the square. */
const mostCells = 1000

/** Codes from the lowest to the highest of a margin that a table of all between them may be made for. */
const mostCodes = 1 << 16

/** Place of the code of every respondent among `codes`; −1 for none: looked up in a table where codes lie close together, which most do. */
export function placedByCode(column: ArrayLike<number>, codes: readonly number[], size: number): Int32Array {
  const found = new Int32Array(size).fill(-1)
  const place = new Map(codes.map((code, c) => [code, c]))
  const low = Math.min(...codes)
  const span = Math.max(...codes) - low + 1
  if (!(span <= mostCodes)) {
    for (let i = 0; i < size; i++) found[i] = place.get(column[i]!) ?? -1
    return found
  }
  const table = Int32Array.from({ length: span }, (_, at) => place.get(low + at) ?? -1)
  for (let i = 0; i < size; i++) {
    const at = column[i]! - low
    if (at >= 0 && at < span) found[i] = table[at] ?? -1
  }
  return found
}

/** Cell by the codes of every respondent: by number where there is one variable, else by the codes as a text. */
function placed(columns: readonly ArrayLike<number>[], { cells }: Margin, size: number): Int32Array {
  const [only] = columns
  if (only && columns.length === 1 && cells.every(({ codes }) => codes.length === 1))
    return placedByCode(
      only,
      cells.map(({ codes }) => codes[0]!),
      size,
    )
  const found = new Int32Array(size)
  const place = new Map(cells.map(({ codes }, c) => [codes.join(), c]))
  for (let i = 0; i < size; i++) found[i] = place.get(columns.map((column) => column[i]).join()) ?? -1
  return found
}

/** Cell of every respondent in one margin, or what is wrong with it. */
function cellsOf(margin: Margin, dataset: Dataset): Int32Array | MarginFault {
  const columns = margin.variables.map((variable) => valuesOf(variable, dataset))
  if (columns.some((column) => column === undefined)) return { margin: margin.id, reason: 'unknown_variable' }
  if (!(margin.cells.reduce((sum, cell) => sum + cell.population, 0) > 0))
    return { margin: margin.id, reason: 'no_population' }
  if (margin.cells.length > mostCells) return { margin: margin.id, reason: 'too_many_cells' }
  const index = new Map(margin.cells.map((cell, c) => [cell.codes.join(), c]))
  if (index.size < margin.cells.length) return { margin: margin.id, reason: 'duplicate_cell' }
  return placed(columns as ArrayLike<number>[], margin, dataset.size)
}

/** A populated cell that nobody is in, from the cells that somebody is in. */
function emptyCellOf({ id, cells }: Margin, seen: ReadonlySet<number>): MarginFault | null {
  const empty = cells.find(({ population }, c) => population > 0 && !seen.has(c))
  return empty ? { margin: id, reason: 'empty_cell', codes: empty.codes } : null
}

/** Every combination of cells as one number. */
function combined(rows: readonly Int32Array[], widths: readonly number[], size: number): Int32Array | Float64Array {
  const all = widths.reduce((product, width) => product * width, 1)
  const keys = all < 2 ** 31 ? new Int32Array(size) : new Float64Array(size)
  rows.forEach((cells, m) => {
    const width = widths[m]!
    for (let i = 0; i < size; i++) keys[i] = keys[i]! * width + cells[i]! + 1
  })
  return keys
}

/** Combinations of cells numbered in the order in which respondents show them. */
function numbered(rows: readonly Int32Array[], widths: readonly number[], size: number) {
  const ids = new Map<number, number>()
  const members: number[][] = []
  const joint = new Int32Array(size)
  // Looked up by number as long as all combinations fit: a map takes several times as long.
  const known = new Int32Array(
    Math.min(
      1 << 16,
      widths.reduce((product, width) => product * width, 1),
    ),
  )
  const keys = combined(rows, widths, size)
  for (let i = 0; i < size; i++) {
    const key = keys[i]!
    const number = key < known.length ? known[key]! : (ids.get(key) ?? 0)
    joint[i] = (number || members.push(rows.map((cells) => cells[i]!))) - 1
    if (number > 0) continue
    if (key < known.length) known[key] = members.length
    else ids.set(key, members.length)
  }
  return { joint, members }
}

/**
 * Sorts respondents into the cells of all margins. Faults name every margin that cannot be met: a populated cell
 * without a respondent, an unknown variable, a margin without population or with over a thousand cells.
 */
export function marginCells(margins: readonly Margin[], dataset: Dataset): MarginCells | readonly MarginFault[] {
  const found = margins.map((margin) => cellsOf(margin, dataset))
  const rows = found.filter((cells): cells is Int32Array => cells instanceof Int32Array)
  const usable = margins.filter((_, m) => found[m] instanceof Int32Array)
  const { joint, members } = numbered(
    rows,
    usable.map(({ cells }) => cells.length + 1),
    dataset.size,
  )
  const seen = usable.map((_, m) => new Set(members.map((cells) => cells[m]!)))
  const faults = margins.flatMap((margin, m) => {
    const cells = found[m]!
    return cells instanceof Int32Array ? (emptyCellOf(margin, seen[usable.indexOf(margin)]!) ?? []) : cells
  })
  if (faults.length > 0) return faults
  return {
    count: members.length,
    joint,
    margins: margins.map((margin, m) => {
      const total = margin.cells.reduce((sum, cell) => sum + cell.population, 0)
      return {
        id: margin.id,
        shares: margin.cells.map((cell) => cell.population / total),
        cellOf: Int32Array.from(members, (cells) => cells[m]!),
      }
    }),
  }
}

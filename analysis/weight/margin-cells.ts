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
  if (variable === '@sector') return Int16Array.from(dataset.unit, (u) => dataset.units[u]!.sector)
  if (variable === '@size') return Int16Array.from(dataset.unit, (u) => dataset.units[u]!.size)
  return dataset.columns.get(variable)
}

/** More cells than this have hardly anybody each, and the work of their errors grows with the square. */
const mostCells = 1000

/** Cell by the codes of every respondent: by number where there is one variable, else by the codes as a text. */
function placed(columns: readonly ArrayLike<number>[], { cells }: Margin, size: number): Int32Array {
  const found = new Int32Array(size)
  const [only] = columns
  if (only && columns.length === 1 && cells.every(({ codes }) => codes.length === 1)) {
    const place = new Map(cells.map(({ codes }, c) => [codes[0]!, c]))
    for (let i = 0; i < size; i++) found[i] = place.get(only[i]!) ?? -1
    return found
  }
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
  const cells = placed(columns as ArrayLike<number>[], margin, dataset.size)
  const seen = new Uint8Array(margin.cells.length)
  for (let i = 0; i < cells.length; i++) if (cells[i]! >= 0) seen[cells[i]!] = 1
  const empty = margin.cells.find((cell, c) => cell.population > 0 && seen[c] === 0)
  return empty ? { margin: margin.id, reason: 'empty_cell', codes: empty.codes } : cells
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
  for (let i = 0; i < size; i++) {
    let key = 0
    for (let m = 0; m < rows.length; m++) key = key * widths[m]! + rows[m]![i]! + 1
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
  const faults = found.filter((cells): cells is MarginFault => !(cells instanceof Int32Array))
  if (faults.length > 0) return faults
  const rows = found as Int32Array[]
  const widths = margins.map(({ cells }) => cells.length + 1)
  const { joint, members } = numbered(rows, widths, dataset.size)
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

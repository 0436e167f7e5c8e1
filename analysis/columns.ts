import { offsets, packedSize } from '../domain/pack.ts'
import type { Variable } from '../domain/variable.ts'
import type { Column, Dataset, Unit } from './dataset.ts'

/** One stored response: packed codes of `domain/pack.ts`, its texts by variable, and the index of its unit. */
export interface StoredRow {
  readonly codes: Uint8Array
  readonly texts: Readonly<Record<string, string>>
  readonly unit: number
  /** Seconds by item, as `packPace` makes them. */
  readonly pace?: Uint8Array | null
}

/** Stored responses as columns. Throws when a row does not fit the variables or names no unit: never a silent shift. */
export function datasetFrom(
  variables: readonly Variable[],
  units: readonly Unit[],
  rows: Iterable<StoredRow>,
): Dataset {
  const all = [...rows]
  const width = packedSize(variables)
  const unit = Int32Array.from(all, (row) => row.unit)
  all.forEach((row, i) => {
    if (row.codes.length !== width) throw new Error(`row ${i} has ${row.codes.length} bytes instead of ${width}`)
    if (!units[row.unit]) throw new Error(`row ${i} names unit ${row.unit} of ${units.length}`)
  })
  const views = all.map(({ codes }) => new DataView(codes.buffer, codes.byteOffset, codes.byteLength))
  const places = offsets(variables)
  const texts = new Map<string, readonly (string | null)[]>()
  const readings = variables.flatMap((variable, v): Reading[] => {
    if (variable.kind !== 'text')
      return [{ name: variable.name, offset: places[v]!, column: columnFor(variable, all.length) }]
    texts.set(
      variable.name,
      all.map((row) => row.texts[variable.name] ?? null),
    )
    return []
  })
  readAll(readings, views)
  const columns = new Map(readings.map(({ name, column }) => [name, column]))
  const pace = paceOf(all)
  return { size: all.length, columns, texts, units, unit, ...(pace ? { pace } : {}) }
}

/** Seconds by item and respondent; nothing where no row has any. */
function paceOf(rows: readonly StoredRow[]): readonly Uint8Array[] | undefined {
  const items = rows.find(({ pace }) => pace)?.pace?.length ?? 0
  if (items === 0) return undefined
  return Array.from({ length: items }, (_, k) => {
    const seconds = new Uint8Array(rows.length)
    for (let i = 0; i < rows.length; i++) seconds[i] = rows[i]!.pace?.[k] ?? 0
    return seconds
  })
}

/** A column that is being filled, and where it stands in a row. */
interface Reading {
  readonly name: string
  readonly offset: number
  readonly column: Column
}

const columnFor = ({ kind }: Variable, size: number): Column =>
  kind === 'numeric' ? new Float64Array(size) : new Int16Array(size)

const rowsAtOnce = 256

/** Fills all columns from some rows before it goes on to the next, so that no row is fetched from far away again. */
function readAll(readings: readonly Reading[], rows: readonly DataView[]): void {
  for (let begin = 0; begin < rows.length; begin += rowsAtOnce) {
    const end = Math.min(rows.length, begin + rowsAtOnce)
    for (const { column, offset } of readings)
      if (column instanceof Float64Array)
        for (let i = begin; i < end; i++) column[i] = rows[i]!.getFloat64(offset, true)
      else for (let i = begin; i < end; i++) column[i] = rows[i]!.getInt16(offset, true)
  }
}

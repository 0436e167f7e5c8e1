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
  const columns = new Map<string, Column>()
  const texts = new Map<string, readonly (string | null)[]>()
  variables.forEach((variable, v) => {
    if (variable.kind === 'text')
      texts.set(
        variable.name,
        all.map((row) => row.texts[variable.name] ?? null),
      )
    else columns.set(variable.name, columnOf(variable, views, places[v]!))
  })
  const pace = paceOf(all)
  return { size: all.length, columns, texts, units, unit, ...(pace ? { pace } : {}) }
}

/** Seconds by item and respondent; nothing where no row has any. */
function paceOf(rows: readonly StoredRow[]): readonly Uint8Array[] | undefined {
  const items = rows.find(({ pace }) => pace)?.pace?.length ?? 0
  if (items === 0) return undefined
  return Array.from({ length: items }, (_, k) => Uint8Array.from(rows, ({ pace }) => pace?.[k] ?? 0))
}

function columnOf(variable: Variable, rows: readonly DataView[], offset: number): Column {
  const isNumeric = variable.kind === 'numeric'
  const column = isNumeric ? new Float64Array(rows.length) : new Int16Array(rows.length)
  for (let i = 0; i < rows.length; i++)
    column[i] = isNumeric ? rows[i]!.getFloat64(offset, true) : rows[i]!.getInt16(offset, true)
  return column
}

import type { Cell, Variable } from './variable.ts'

const bytesOf = { coded: 2, numeric: 8, text: 0 } as const

/** Where each variable stands in a packed row: byte offset by position in the codebook. Texts take no place. */
export function offsets(variables: readonly Variable[]): readonly number[] {
  let next = 0
  return variables.map((variable) => {
    const offset = next
    next += bytesOf[variable.kind]
    return offset
  })
}

/** Bytes of one packed row. */
export const packedSize = (variables: readonly Variable[]): number =>
  variables.reduce((sum, variable) => sum + bytesOf[variable.kind], 0)

const fault = (variable: Variable, cell: unknown) => new Error(`cannot pack ${variable.name}: ${String(cell)}`)

/**
 * One row of the data file as bytes, in codebook order: coded cells as 16-bit integers, numeric cells as 64-bit
 * floats, both little-endian. Texts are kept apart. Throws on a cell that its kind cannot hold.
 */
export function pack(variables: readonly Variable[], cells: readonly Cell[]): Uint8Array {
  if (cells.length !== variables.length) throw new Error(`${cells.length} cells for ${variables.length} variables`)
  const bytes = new Uint8Array(packedSize(variables))
  const view = new DataView(bytes.buffer)
  let offset = 0
  variables.forEach((variable, i) => {
    const cell = cells[i]
    if (variable.kind === 'text') return
    if (typeof cell !== 'number' || Number.isNaN(cell)) throw fault(variable, cell)
    if (variable.kind === 'numeric') view.setFloat64(offset, cell, true)
    else if (Number.isInteger(cell) && Math.abs(cell) < 32_768) view.setInt16(offset, cell, true)
    else throw fault(variable, cell)
    offset += bytesOf[variable.kind]
  })
  return bytes
}

/** The cells of a packed row in codebook order; texts read as null. */
export function unpack(variables: readonly Variable[], bytes: Uint8Array): Cell[] {
  if (bytes.length !== packedSize(variables)) throw new Error(`packed row of ${bytes.length} bytes does not fit`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const places = offsets(variables)
  return variables.map((variable, i) => {
    if (variable.kind === 'text') return null
    return variable.kind === 'numeric' ? view.getFloat64(places[i]!, true) : view.getInt16(places[i]!, true)
  })
}

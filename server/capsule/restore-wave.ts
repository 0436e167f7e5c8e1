import { datasetFrom } from '../../analysis/columns.ts'
import type { Unit } from '../../analysis/dataset.ts'
import type { FindingsInput } from '../../analysis/report/find-issues.ts'
import { codebook } from '../../domain/codebook.ts'
import { type Instrument, itemsOf } from '../../domain/instrument.ts'
import { pack } from '../../domain/pack.ts'
import type { Cell, Variable } from '../../domain/variable.ts'
import { dataHash, type ToldRow, toldBlocks } from '../wave-hash.ts'
import type { DesignFile } from './capsule-schema.ts'
import { parseTable } from './parse-table.ts'

/** A wave as a capsule holds it: no texts, no names. */
export interface RestoredWave extends FindingsInput {
  /** Design weights as the answers have them, one per row. */
  readonly printedWeights: readonly number[]
}

/** Names of the columns before those of the codebook: stratum, size, unit, design weight. */
const ahead = 4

function numberIn(text: string, place: string): number {
  const value = Number(text)
  if (text.trim() === '' || Number.isNaN(value)) throw new Error(`${place}: ${text || '—'}`)
  return value
}

function packed(variables: readonly Variable[], cells: readonly Cell[], place: string): Uint8Array {
  try {
    return pack(variables, cells)
  } catch (cause) {
    throw new Error(`${place}: ${(cause as Error).message}`, { cause })
  }
}

function readAnswers(bytes: Uint8Array, variables: readonly Variable[], units: number) {
  const rows: ToldRow[] = []
  const printedWeights: number[] = []
  let place = new Map<string, number>()
  parseTable(bytes, (cells, row) => {
    if (row === 0) {
      place = new Map(cells.slice(ahead).map((name, c) => [name, c + ahead]))
      return
    }
    const cellOf = ({ kind, name }: Variable): Cell => {
      if (kind === 'text') return null
      return numberIn(cells[place.get(name) ?? -1] ?? '', `answers.csv, row ${row}, ${name}`)
    }
    const unit = numberIn(cells[2] ?? '', `answers.csv, row ${row}, unit`)
    if (!Number.isInteger(unit) || unit < 1 || unit > units) throw new Error(`answers.csv, row ${row}, unit: ${unit}`)
    printedWeights.push(numberIn(cells[3] ?? '', `answers.csv, row ${row}, design weight`))
    rows.push({ unit: unit - 1, codes: packed(variables, variables.map(cellOf), `answers.csv, row ${row}`) })
  })
  if (rows.length === 0) throw new Error('answers.csv: 没有答卷 · no answers')
  return { rows, printedWeights }
}

function withPace(rows: readonly ToldRow[], bytes: Uint8Array | undefined, items: number): ToldRow[] {
  const seconds: Uint8Array[] = []
  if (bytes)
    parseTable(bytes, (cells, row) => {
      if (row > 0) seconds.push(Uint8Array.from(cells.slice(1), (cell) => numberIn(cell, `pace.csv, row ${row}`)))
    })
  return rows.map((row, i) => ({ ...row, pace: seconds[i] ?? new Uint8Array(items) }))
}

/** Only the sums by sector are told, so that the first unit of a sector stands for all. */
function unitsOf({ units, issued }: DesignFile): Unit[] {
  const seen = new Set<number>()
  return units.map(({ sector, size, channel }) => {
    const isFirst = !seen.has(sector)
    seen.add(sector)
    const count = issued.find((one) => one.sector === sector)?.count ?? null
    return { sector, size, people: 0, issued: isFirst ? count : 0, ...(channel ? { channel } : {}) }
  })
}

/** The wave from the files of a capsule, with its data hash made anew. Throws where a file does not hold what it should. */
export function restoreWave(
  files: { readonly answers: Uint8Array; readonly pace: Uint8Array | undefined },
  instrument: Instrument,
  file: DesignFile,
): RestoredWave {
  const variables = codebook(instrument)
  const { rows: bare, printedWeights } = readAnswers(files.answers, variables, file.units.length)
  const rows = withPace(bare, files.pace, itemsOf(instrument).length)
  const units = unitsOf(file)
  const { design, fieldwork, isSynthetic, isOpen, indexWeights, hidden } = file
  const plan = { instrument, design, sector: null, indexWeights }
  return {
    ...plan,
    fieldwork,
    isSynthetic,
    isOpen,
    dataset: datasetFrom(
      variables,
      units,
      rows.map((row) => ({ ...row, texts: {} })),
    ),
    dataHash: dataHash(plan, toldBlocks(units, rows), hidden),
    printedWeights,
  }
}

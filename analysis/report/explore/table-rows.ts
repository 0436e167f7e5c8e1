import { codebook } from '../../../domain/codebook.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { oncePer } from '../../../domain/once-per.ts'
import type { Variable } from '../../../domain/variable.ts'
import type { Dataset } from '../../dataset.ts'
import { valuesOf } from '../../weight/margin-cells.ts'

/** What a row of a table counts. */
export interface TableRow {
  readonly variable: string
  readonly code: number
  /** Respondents who gave this code. */
  readonly chosen: Int32Array
  /** 1 for who gave an answer that counts; the same array for rows that the same people answered. */
  readonly isAnswered: Uint8Array
}

/** Variables of a multiple choice: each says whether one category was chosen. */
const isIndicator = ({ codes }: Variable): boolean =>
  codes?.length === 2 && codes[0]!.code === 0 && codes[1]!.code === 1

function chosenOf(values: ArrayLike<number>, code: number): Int32Array {
  const found = new Int32Array(values.length)
  let count = 0
  for (let i = 0; i < values.length; i++) if (values[i] === code) found[count++] = i
  return found.slice(0, count)
}

function answeredOf(values: ArrayLike<number>, like: Uint8Array | undefined): Uint8Array {
  const answered = new Uint8Array(values.length)
  let isAlike = like !== undefined
  for (let i = 0; i < answered.length; i++) {
    if (values[i]! >= 0) answered[i] = 1
    if (isAlike && answered[i] !== like![i]) isAlike = false
  }
  return isAlike ? like! : answered
}

const rowsByName = oncePer((_: Dataset) => new Map<string, readonly TableRow[]>())

/**
 * Rows that an item or a single variable gives: every category of a coded variable, or the chosen ones of a multiple
 * choice. Empty where there is no such item or it holds words or numbers. Kept with the data, whoever is looked at.
 */
export function tableRows(name: string, instrument: Instrument, dataset: Dataset): readonly TableRow[] {
  const ofDataset = rowsByName(dataset)
  const rows = ofDataset.get(name) ?? rowsOf(name, instrument, dataset)
  if (rows.length > 0) ofDataset.set(name, rows)
  return rows
}

function rowsOf(name: string, instrument: Instrument, dataset: Dataset): TableRow[] {
  const variables = codebook(instrument).filter((one) => one.name === name || one.item === name)
  const own = variables.find((one) => one.name === name && !isIndicator(one))
  let last: Uint8Array | undefined
  return (own ? [own] : variables.filter(isIndicator)).flatMap((variable) => {
    const values = valuesOf(variable.name, dataset)
    if (!values || variable.kind !== 'coded') return []
    const isAnswered = answeredOf(values, last)
    last = isAnswered
    const codes = isIndicator(variable) ? [1] : (variable.codes ?? []).map(({ code }) => code)
    return codes.map((code) => ({ variable: variable.name, code, chosen: chosenOf(values, code), isAnswered }))
  })
}

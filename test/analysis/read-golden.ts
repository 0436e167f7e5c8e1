import { readFileSync } from 'node:fs'
import { samplingDesign } from '../../analysis/variance/sampling-design.ts'

const file = (path: string): string => readFileSync(new URL(`../golden/${path}`, import.meta.url), 'utf8')

export interface GoldenCase {
  readonly id: string
  readonly rtol: number
  // biome-ignore lint/suspicious/noExplicitAny: each operation has its own parameters, the files say which
  readonly spec: any
  // biome-ignore lint/suspicious/noExplicitAny: each operation has its own results, the files say which
  readonly expected: any
}

export const goldenCases = (path: string): GoldenCase[] => JSON.parse(file(path)).cases
export const goldenCase = (path: string, id: string): GoldenCase => {
  const found = goldenCases(path).find((one) => one.id === id)
  if (!found) throw new Error(`no golden case ${id}`)
  return found
}

/** A CSV with a header as columns of text; an empty cell is missing. */
export function goldenTable(path: string): Map<string, string[]> {
  const [header = '', ...lines] = file(path).trimEnd().split('\n')
  const rows = lines.map((line) => line.split(','))
  return new Map(header.split(',').map((name, c) => [name, rows.map((row) => row[c] ?? '')]))
}

const codesOf = (texts: readonly string[]): number[] => {
  const all = [...new Set(texts)]
  return texts.map((text) => all.indexOf(text))
}

/** A golden data file with its design; missing values read as −2. */
export function goldenSample(path: string, names: { stratum: string; psu: string }) {
  const table = goldenTable(path)
  const texts = (name: string): string[] => table.get(name) ?? []
  return {
    texts,
    numbers: (name: string): Float64Array =>
      Float64Array.from(texts(name), (text) => (text === '' ? -2 : Number(text))),
    weights: Float64Array.from(texts('w'), Number),
    design: samplingDesign(codesOf(texts(names.psu)), codesOf(texts(names.stratum))),
  }
}

/** R writes Inf where JavaScript reads Infinity. */
export const goldenNumber = (value: unknown): number => Number(String(value).replace(/Inf$/, 'Infinity'))

/** Largest relative difference of two lists; of a zero, the absolute one. */
export const relativeError = (found: ArrayLike<number>, expected: ArrayLike<number>): number => {
  if (found.length !== expected.length) return Infinity
  return Array.from(expected).reduce((worst, e, i) => {
    const difference = found[i] === e ? 0 : Math.abs(found[i]! - e) / (Math.abs(e) || 1)
    return Number.isNaN(difference) ? Infinity : Math.max(worst, difference)
  }, 0)
}

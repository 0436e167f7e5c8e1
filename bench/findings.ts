import type { Column, Dataset } from '../analysis/dataset.ts'
import {
  type Explorable,
  exploreDrivers,
  exploreGroups,
  exploreMap,
  exploreOpinions,
  exploreTable,
} from '../analysis/report/explore/explore.ts'
import { qualityOf } from '../analysis/report/find/quality.ts'
import { scopeOf } from '../analysis/report/find/scope.ts'
import { type FindingsInput, findIssues } from '../analysis/report/find-issues.ts'
import { type Instrument, itemsOf } from '../domain/instrument.ts'
import { typeOf } from '../domain/items/index.ts'
import { inputOf, simulatedWave } from '../test/support/simulated-findings.ts'

/** Position of the item that every variable belongs to. */
const itemOf = (instrument: Instrument): ReadonlyMap<string, number> =>
  new Map(
    itemsOf(instrument).flatMap((item, q) =>
      typeOf(item)
        .variables(item)
        .map(({ name }) => [name, q] as const),
    ),
  )

/**
 * The wave so many times over. Every copy takes the answers to each item from somebody else, so that items stay whole and
 * people do not repeat; copies of whole people would all be near-duplicates, which no wave is.
 */
function repeated(
  { columns, texts, unit, size, pace, ...rest }: Dataset,
  instrument: Instrument,
  times: number,
): Dataset {
  const places = itemOf(instrument)
  const from = (name: string, i: number): number => {
    const q = places.get(name) ?? 0
    return ((i % size) + Math.floor(i / size) * (29 * q * q + 7 * q)) % size
  }
  const all = size * times
  const column = (name: string, values: Column): Column =>
    (values instanceof Float64Array ? new Float64Array(all) : new Int16Array(all)).map((_, i) => values[from(name, i)]!)
  return {
    ...rest,
    size: all,
    unit: new Int32Array(all).map((_, i) => unit[i % size]!),
    columns: new Map(Array.from(columns, ([name, values]) => [name, column(name, values)])),
    texts: new Map(
      Array.from(texts, ([name, values]) => [
        name,
        Array.from({ length: all }, (_, i) => values[from(name, i)] ?? null),
      ]),
    ),
    ...(pace ? { pace: pace.map((values) => new Uint8Array(all).map((_, i) => values[i % size]!)) } : {}),
  }
}

/** Seconds of the processor, the best of some rounds after one that only warms up. */
function secondsOf(work: () => void, rounds = 4): number {
  const taken = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  })
  return Math.min(...taken.slice(1))
}

/** Adds up every coded cell: what reading the data at all costs on this machine, just now. */
function readAll({ columns }: Dataset): number {
  let sum = 0
  for (const column of columns.values()) for (let i = 0; i < column.length; i++) sum += column[i]!
  return sum
}

/** Findings of a simulated wave of 1,500 responses and of many times as many, and the part that quality has in them. */
export function benchFindings(sizes: readonly number[], print: (line: string) => void): void {
  const wave = simulatedWave()
  print('| responses | findings | of which quality | one sum of all cells | findings, in such sums |')
  print('|---|---:|---:|---:|---:|')
  for (const size of sizes) {
    const times = Math.max(1, Math.ceil(size / wave.dataset.size))
    const dataset = times === 1 ? wave.dataset : repeated(wave.dataset, wave.instrument, times)
    const input: FindingsInput = inputOf({ ...wave, dataset })
    const { issues } = findIssues(input)
    // A dataset of its own each time: what is remembered of one must not count.
    const anew = () => ({ ...input, dataset: { ...dataset } })
    const findings = secondsOf(() => findIssues(anew()))
    const quality = secondsOf(() => qualityOf(anew(), issues))
    const sum = secondsOf(() => readAll(dataset))
    const seconds = [findings, quality, sum].map((one) => one.toFixed(3))
    print(`| ${[dataset.size, ...seconds, (findings / sum).toFixed(1)].join(' | ')} |`)
  }
}

/** What a page of the workbench takes once its wave is at hand: questions to a wave many times as large. */
export function benchQuestions(size: number, print: (line: string) => void): void {
  const { instrument, design, dataset } = simulatedWave()
  const { pace: _pace, ...columns } = repeated(dataset, instrument, Math.ceil(size / dataset.size))
  const scope = scopeOf({ ...columns, texts: new Map() }, design, null)
  const wave: Explorable = {
    instrument,
    scope,
    dataHash: '',
    isSynthetic: true,
    lastDay: null,
  }
  const usual = { filter: '', weighted: 'yes', level: '0.95' } as const
  const questions = {
    table: () => exploreTable(wave, { ...usual, row: 'priority', banner: 'age' }),
    groups: () => exploreGroups(wave, { ...usual, row: 'priority' }),
    drivers: () => exploreDrivers(wave, usual),
    opinions: () => exploreOpinions(wave, usual),
    map: () => exploreMap(wave, { ...usual, row: 'priority_509', place: 'street' }),
  }
  print(`| a question to ${columns.size} responses | seconds |`)
  print('|---|---:|')
  for (const [name, ask] of Object.entries(questions)) print(`| ${name} | ${secondsOf(() => void ask()).toFixed(3)} |`)
}

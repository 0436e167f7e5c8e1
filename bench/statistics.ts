import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dataset } from '../analysis/dataset.ts'
import { rankDistribution } from '../analysis/rank/rank-distribution.ts'
import { bootstrapShares } from '../analysis/reduce/bootstrap.ts'
import { searchGroups } from '../analysis/reduce/groups.ts'
import { reduce } from '../analysis/reduce/reduce.ts'
import { reducedShares } from '../analysis/reduce/shares.ts'
import { weighReduced } from '../analysis/reduce/weigh-reduced.ts'
import { covarianceOf } from '../analysis/variance/linearize.ts'
import type { SamplingDesign } from '../analysis/variance/sampling-design.ts'
import { marginCells } from '../analysis/weight/margin-cells.ts'
import { seededRandom } from '../domain/random.ts'
import { benchFindings, benchQuestions } from './findings.ts'
import { groups, issues, makeOpinions, margins, type Opinions, psusPerStratum, strata } from './opinions.ts'

/** What is measured, in the order of the work. */
const steps = ['rake', 'shares', 'groups', 'bootstrap'] as const
type Step = (typeof steps)[number]
type Seconds = Record<Step, number>

const replicates = 500

/** Units take the strata in turn. */
const designOf = ({ psu }: Opinions): SamplingDesign => ({
  psu,
  psuCount: strata * psusPerStratum,
  stratumOf: Int32Array.from({ length: strata * psusPerStratum }, (_, p) => p % strata),
  stratumCount: strata,
})

function cellsOf(opinions: Opinions) {
  const names = ['sex', 'age', 'education'] as const
  const columns = new Map(names.map((name) => [name as string, new Int16Array(opinions[name])]))
  const dataset: Dataset = { size: opinions.size, columns, texts: new Map(), units: [], unit: opinions.psu }
  const found = marginCells(
    names.map((name) => ({
      id: name,
      variables: [name],
      cells: margins[name].map((share, code) => ({ codes: [code], population: 1e6 * share })),
      source: 'invented',
    })),
    dataset,
  )
  if (!('joint' in found)) throw new Error('a cell of the margins has nobody')
  return found
}

/** All that an analyst asks of the sample, with the seconds of the processor that every step takes. */
function analyse(opinions: Opinions) {
  const took: Partial<Seconds> = {}
  const timed = <T>(step: Step, work: () => T): T => {
    const start = process.cpuUsage()
    const value = work()
    const { user, system } = process.cpuUsage(start)
    took[step] = (user + system) / 1e6
    return value
  }
  const design = designOf(opinions)
  const { choices, base, psu } = opinions
  const raked = timed('rake', () => {
    const cells = cellsOf(opinions)
    const places = { psu, psuCount: design.psuCount, joint: cells.joint, cellCount: cells.count }
    const reduced = reduce(choices, places, base)
    return { cells, places, reduced, ...weighReduced(reduced, design, cells) }
  })
  const { cells, places, reduced, factor, plan } = raked
  const shares = timed('shares', () => {
    const found = reducedShares(reduced, factor, plan)
    if (typeof found === 'string') throw new Error(found)
    return { ...found, covariance: covarianceOf(found.totals, plan) }
  })
  timed('groups', () => {
    const groupOf = new Int32Array(opinions.group)
    return searchGroups({ choices, places, base, factor, groupOf, groups }, plan)
  })
  const made = timed('bootstrap', () => {
    const how = { count: replicates, random: seededRandom(1) }
    const draws = bootstrapShares(reduced, shares.values, { design, margins: cells.margins }, how)
    if (typeof draws === 'string') throw new Error(draws)
    rankDistribution(shares.values, draws, { top: 5 })
    return draws.count
  })
  if (made < replicates) throw new Error(`${replicates - made} replicates could not be raked`)
  return {
    took: took as Seconds,
    values: shares.values,
    errors: shares.values.map((_, k) => Math.sqrt(shares.covariance[k * issues + k]!)),
  }
}
/** The columns as R reads them: bytes, the issues one after the other. */
function writeForR(opinions: Opinions, folder: string): void {
  const { size, choices, psu, base } = opinions
  const named = new Uint8Array(size * issues)
  for (let i = 0; i < size; i++)
    for (let k = 0; k < issues; k++)
      named[k * size + i] = (choices.words[i * choices.perRow + (k >> 5)]! >>> (k & 31)) & 1
  const files: Record<string, NodeJS.ArrayBufferView> = { psu, weight: base, issues: named }
  for (const name of ['sex', 'age', 'education', 'group'] as const) files[name] = opinions[name]
  for (const [name, bytes] of Object.entries(files))
    writeFileSync(join(folder, name), new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** Seconds of R survey for the same data and its standard errors; undefined where R or the package is missing. */
function measureR(opinions: Opinions): { seconds: Seconds; values: number[]; errors: number[] } | undefined {
  const found = spawnSync('Rscript', ['-e', 'library(survey)'], { encoding: 'utf8' })
  if (found.status !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'minyi-bench-'))
  try {
    writeForR(opinions, folder)
    const script = join(import.meta.dirname, 'statistics.R')
    const done = spawnSync('Rscript', [script, folder, String(opinions.size)], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (done.status !== 0) throw new Error('R failed')
    const lines = done.stdout.split('\n').map((line) => line.trim().split(' '))
    const numbers = (kind: string) => lines.filter(([first]) => first === kind).map((line) => Number(line.at(-1)))
    const took = lines.filter(([first]) => first === 'seconds').map(([, step, one]) => [step, Number(one)])
    return { seconds: Object.fromEntries(took) as Seconds, values: numbers('value'), errors: numbers('error') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const sumOf = (seconds: Seconds): number => steps.reduce((sum, step) => sum + seconds[step], 0)
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

/** Bytes that the sample takes up in memory, by respondent. */
function bytesOf(opinions: Opinions): number {
  const { choices, ...rest } = opinions
  const arrays = [choices.words, ...Object.values(rest)].filter((one) => ArrayBuffer.isView(one))
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) / opinions.size
}

/** The best of some rounds after one that only warms up: what the work takes when nothing else disturbs it. */
function best(opinions: Opinions, rounds: number) {
  let found = analyse(opinions)
  for (let round = 0; round < rounds; round++) {
    const next = analyse(opinions)
    if (round === 0 || sumOf(next.took) < sumOf(found.took)) found = next
  }
  return found
}

const headOf = (first: string) => [
  row([first, 'raking', '60 shares with errors', '6 groups × 60', `${replicates} bootstraps`, 'together']),
  '|---|---:|---:|---:|---:|---:|',
]

/** The statistics of one large sample, by number of respondents, and beside R survey where it is installed. */
export async function benchStatistics(sizes: readonly number[], print: (line: string) => void): Promise<void> {
  const load = loadavg()[0] ?? 0
  print(
    `${strata} strata × ${psusPerStratum} units, ${issues} issues, one thread of ${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}, load before: ${load.toFixed(1)}; seconds of the processor`,
  )
  print('')
  for (const line of headOf('respondents')) print(line)
  for (const size of sizes) {
    const opinions = makeOpinions(size)
    const { took } = best(opinions, 3)
    print(row([size, ...[...steps.map((step) => took[step]), sumOf(took)].map((one) => one.toFixed(3))]))
    if (size === sizes.at(-1)) print(`\nMemory: ${bytesOf(opinions).toFixed(0)} bytes a respondent`)
  }
  print('')
  compareWithR(makeOpinions(sizes[0]!), print)
  print('')
  benchFindings([1, Math.min(sizes[0]!, 100_000)], print)
  print('')
  benchQuestions(Math.min(sizes[0]!, 100_000), print)
}

function compareWithR(opinions: Opinions, print: (line: string) => void): void {
  const other = measureR(opinions)
  if (!other) {
    print('R is left out: no Rscript with the package survey was found')
    return
  }
  const { took, values, errors } = best(opinions, 3)
  const apart = (own: readonly number[], theirs: readonly number[]) =>
    Math.max(...own.map((value, k) => Math.abs(value / theirs[k]! - 1)))
  for (const line of headOf(`${opinions.size} respondents`)) print(line)
  const inOrder = (seconds: Seconds) => [...steps.map((step) => seconds[step]), sumOf(seconds)]
  print(row(['R survey', ...inOrder(other.seconds).map((one) => one.toFixed(1))]))
  print(row(['here', ...inOrder(took).map((one) => one.toFixed(3))]))
  print(row(['times', ...inOrder(other.seconds).map((one, at) => Math.round(one / inOrder(took)[at]!))]))
  print('')
  print(`Largest relative difference of the ${issues} shares: ${apart(values, other.values).toExponential(1)}`)
  print(`Largest relative difference of their errors: ${apart(errors, other.errors).toExponential(1)}`)
}

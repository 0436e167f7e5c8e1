import { createHash } from 'node:crypto'
import { datasetFrom, type StoredRow } from '../../analysis/columns.ts'
import type { Dataset, Unit } from '../../analysis/dataset.ts'
import { type FindingsInput, findIssues } from '../../analysis/report/find-issues.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import { codebook } from '../../domain/codebook.ts'
import { encode } from '../../domain/encode.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { packPace } from '../../domain/pace.ts'
import { pack } from '../../domain/pack.ts'
import { type SampleDesign, sizeClass } from '../../domain/sample-design.ts'
import { behave } from '../../server/simulation/behave.ts'
import { type City, designOf, makeCity } from '../../server/simulation/city.ts'
import { demoKnownItems } from '../../server/simulation/demo-known-items.ts'
import { drawSample } from '../../server/simulation/draw-sample.ts'
import { seedInstrument } from '../fixtures/findings.ts'
import { kept } from './kept.ts'

export interface SimulatedWave {
  readonly city: City
  readonly instrument: Instrument
  readonly design: SampleDesign
  readonly dataset: Dataset
}

const waves = new Map<string, SimulatedWave>()

/** A whole wave of a simulated city as a dataset, without HTTP. The same for the same seed; made once per seed and size. */
export function simulatedWave(seed = 1, responses = 1500, careless = 0): SimulatedWave {
  const key = `${seed}-${responses}-${careless}`
  const known = waves.get(key)
  if (known) return known
  const instrument = seedInstrument()
  const items = demoKnownItems(instrument)
  const city = makeCity(
    seed,
    instrument.issues.map(({ id }) => id),
  )
  const sample = drawSample(city, seed, responses)
  const units = sample.map(({ unit, issued }): Unit => {
    const { sector, people } = city.units[unit]!
    return { sector, people, size: sizeClass(people), issued }
  })
  const variables = codebook(instrument)
  const answerAll = () =>
    sample.flatMap(({ unit, respondents }, place) =>
      respondents.map((person): StoredRow => {
        const who = { unit, person, others: respondents }
        const { answers, pace, ...own } = behave({ city, instrument, known: items }, who, careless)
        const cells = encode(instrument, { seed: own.seed, answers })
        const texts = Object.fromEntries(
          variables.flatMap(({ name, kind }, v) => {
            const cell = cells[v]
            return kind === 'text' && typeof cell === 'string' ? [[name, cell]] : []
          }),
        )
        return { codes: pack(variables, cells), texts, unit: place, pace: packPace(instrument, pace) }
      }),
    )
  const dataset = datasetFrom(variables, units, remembered(key, answerAll))
  const wave = { city, instrument, design: designOf(city, items), dataset }
  waves.set(key, wave)
  return wave
}

const findings = new WeakMap<SimulatedWave, Map<string, Findings>>()

/** Answers have no place in the key under which findings are remembered: other answers are another wave. */
type Changes = Partial<Omit<FindingsInput, 'dataset'>>

/** The findings of a simulated wave, made once; `changes` replaces parts of the input. */
export function simulatedFindings(changes: Changes = {}, wave = simulatedWave()): Findings {
  const ofWave = findings.get(wave) ?? new Map<string, Findings>()
  findings.set(wave, ofWave)
  const key = JSON.stringify(changes)
  const found = ofWave.get(key) ?? findIssues({ ...inputOf(wave), ...changes })
  ofWave.set(key, found)
  return found
}

/** What the server would hand to the analysis for a simulated wave that is closed. */
export const inputOf = ({ instrument, design, dataset }: SimulatedWave): FindingsInput => ({
  instrument,
  dataset,
  design,
  fieldwork: { firstDay: '2026-08-18', lastDay: '2026-09-20', received: dataset.size, openLink: 0 },
  isSynthetic: true,
  isOpen: false,
  sector: null,
  indexWeights: { attention: 1, dissatisfaction: 1, breadth: 1 },
  dataHash: createHash('sha256').update(`${dataset.size}`).digest('hex').slice(0, 12),
})

/** Answering takes some seconds, so answers are kept on disk. */
function remembered(key: string, make: () => StoredRow[]): StoredRow[] {
  const file = kept(`wave-${key}.json`, ['domain', 'server/simulation'])
  const known = file.find()
  if (known) {
    const rows: { codes: string; pace: string; texts: Record<string, string>; unit: number }[] = JSON.parse(
      known.toString(),
    )
    const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'))
    return rows.map((row) => ({ ...row, codes: bytes(row.codes), pace: bytes(row.pace) }))
  }
  const rows = make()
  const text64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  file.keep(
    JSON.stringify(
      rows.map((row) => ({ ...row, codes: text64(row.codes), pace: text64(row.pace ?? new Uint8Array()) })),
    ),
  )
  return rows
}

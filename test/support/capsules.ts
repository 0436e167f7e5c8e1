import { unzipSync, zipSync } from 'fflate'
import { releaseFindings } from '../../analysis/disclosure/release-findings.ts'
import { buildReport } from '../../analysis/report/build-report.ts'
import { findIssues } from '../../analysis/report/find-issues.ts'
import { trendsOf } from '../../analysis/report/trends/trends-of.ts'
import { codebook } from '../../domain/codebook.ts'
import { itemsOf } from '../../domain/instrument.ts'
import { pack } from '../../domain/pack.ts'
import { measures } from '../../domain/seed/measures/index.ts'
import type { CapsuleInput } from '../../server/capsule/make-capsule.ts'
import { sha256 } from '../../server/sha256.ts'
import { openWave, type StoredWave } from '../../server/stored-wave.ts'
import { inputOf, simulatedWave } from './simulated-findings.ts'

/** A simulated wave as it is stored, with names of units and what was written, as if real people had answered. */
export function storedWave(responses = 400, careless = 0): StoredWave {
  const simulated = simulatedWave(5, responses, careless)
  const { instrument, dataset } = simulated
  const variables = codebook(instrument)
  const rows = [...dataset.unit.keys()]
  const cellOf = (name: string, i: number) => dataset.columns.get(name)?.[i] ?? null
  const packed = rows.map((i) =>
    pack(
      variables,
      variables.map(({ name }) => cellOf(name, i)),
    ),
  )
  const width = packed[0]!.length
  const codes = new Uint8Array(rows.length * width)
  for (const [i, row] of packed.entries()) codes.set(row, i * width)
  const items = itemsOf(instrument).length
  const pace = new Uint8Array(rows.length * items)
  for (const i of rows) for (let k = 0; k < items; k++) pace[i * items + k] = dataset.pace?.[k]?.[i] ?? 0
  const { dataset: _, dataHash: __, ...about } = inputOf(simulated)
  return {
    ...about,
    isSynthetic: false,
    units: dataset.units.map((unit, u) => ({ ...unit, name: `云河第${u}单位`, channel: 'open' })),
    codes,
    unit: dataset.unit,
    seeds: Float64Array.from(rows, (i) => 7919 * i + 1),
    pace,
    spoken: rows.map((i) =>
      Object.fromEntries([...dataset.texts].flatMap(([name, texts]) => (texts[i] ? [[name, texts[i]]] : []))),
    ),
  }
}

/** Everything that a capsule of the wave is made of, with a wave before that was the same. */
export function capsuleInput(wave: StoredWave): CapsuleInput {
  const { instrument } = wave
  const findings = releaseFindings(findIssues({ ...wave, ...openWave(wave) }))
  const imprint = { issuer: '示例单位', date: '2026-10-15' }
  const { group, text } = findings.comments[0]!
  const quotes = [{ group, text: text.trim().replace(/\s+/g, ' ') }]
  const about = { id: 'now', name: '第二期' }
  const earlier = [{ id: 'before', name: '第一期', findings, instrument }]
  const trends = trendsOf([...earlier, { ...about, findings, instrument }])
  const report = buildReport({ findings, instrument, measures, quotes, trends, ...imprint })
  const given = { ...about, ...imprint, measures: [...measures], decisions: {}, quotes, edits: [] }
  return { wave, findings, report, given, earlier, program: '0.1.0' }
}

export type Texts = Record<string, string>

export const textsIn = (capsule: Uint8Array): Texts =>
  Object.fromEntries(
    Object.entries(unzipSync(capsule)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  )

export const zipOf = (texts: Texts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text, 'utf8')])))

/** The capsule with one file changed; resealed by somebody who also corrects the manifest. */
export function tampered(
  capsule: Uint8Array,
  { file, change, isResealed }: { file: string; change: (text: string) => string; isResealed: boolean },
): Uint8Array {
  const texts = textsIn(capsule)
  const text = change(texts[file]!)
  if (text === texts[file]) throw new Error(`nothing was changed in ${file}`)
  const manifest = JSON.parse(texts['manifest.json']!)
  if (isResealed) manifest.files[file] = { bytes: Buffer.byteLength(text), sha256: sha256(text) }
  return zipOf({ ...texts, [file]: text, 'manifest.json': JSON.stringify(manifest) })
}

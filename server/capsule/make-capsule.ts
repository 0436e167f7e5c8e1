import { derive, type Released } from '../../analysis/disclosure/released.ts'
import { sealedFindings } from '../../analysis/disclosure/sealed-findings.ts'
import { claimsCsv } from '../../analysis/export/claims-csv.ts'
import { designCsv } from '../../analysis/export/design-csv.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import type { Report } from '../../analysis/report/model.ts'
import type { WaveFound } from '../../analysis/report/trends/trends-of.ts'
import { type Weighted, weigh } from '../../analysis/weight/weigh.ts'
import { codebook } from '../../domain/codebook.ts'
import { csv, csvLine, csvMark } from '../../domain/csv.ts'
import { itemsOf } from '../../domain/instrument.ts'
import { unpack } from '../../domain/pack.ts'
import { zipped } from '../documents/zipped.ts'
import { sha256 } from '../sha256.ts'
import { openWave, type StoredWave } from '../stored-wave.ts'
import { namelessOrder, type ToldRow } from '../wave-hash.ts'
import { capsuleFormat, type DesignFile, type Given, type Manifest, paceFile } from './capsule-schema.ts'
import { derivedFiles } from './derived-files.ts'
import { markedReport, sealedReport } from './sealed-report.ts'
import { sharePlan } from './share-plan.ts'

/** What a capsule is made of. */
export interface CapsuleInput {
  readonly wave: StoredWave
  readonly findings: Released<Findings>
  /** As the program writes it of these findings; edits are put in here. */
  readonly report: Released<Report>
  readonly given: Given
  readonly earlier: readonly WaveFound[]
  /** Version of the program. */
  readonly program: string
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** The wave with its units in an order that leads to no name. */
function numbered(wave: StoredWave, rows: readonly ToldRow[]) {
  const order = namelessOrder(wave.units, rows)
  const place = new Map(order.map((unit, k) => [unit, k]))
  return { units: order.map((u) => wave.units[u]!), rows: rows.map((row) => ({ ...row, unit: place.get(row.unit)! })) }
}

type Numbered = ReturnType<typeof numbered>

function answersOf({ instrument, design }: StoredWave, { units, rows }: Numbered): string {
  const variables = codebook(instrument)
  const received = units.map(() => 0)
  for (const { unit } of rows) received[unit]!++
  const file = designCsv(
    variables,
    units.map(({ sector, size }, u) => ({ sector, size, received: received[u]! })),
    design,
  )
  return file.head + rows.map(({ unit, codes }) => file.line(unit, unpack(variables, codes))).join('')
}

const weightsOf = ({ base, weights }: Weighted): string =>
  csvMark +
  csvLine(['row', 'base_weight', 'final_weight']) +
  Array.from(base, (one, i) => csvLine([i + 1, one, weights[i]!])).join('')

function paceOf({ instrument }: StoredWave, { rows }: Numbered): Record<string, string> {
  if (!rows.some(({ pace }) => pace?.some((seconds) => seconds > 0))) return {}
  const head = ['row', ...itemsOf(instrument).map(({ id }) => id)]
  return { [paceFile]: csv([head, ...rows.map(({ pace }, i) => [i + 1, ...(pace ?? [])])]) }
}

function designOf(wave: StoredWave, { units }: Numbered, hidden: string): DesignFile {
  const { design, fieldwork, isSynthetic, isOpen, indexWeights } = wave
  const sectors = [...new Set(units.map(({ sector }) => sector))].sort((a, b) => a - b)
  const issuedIn = (sector: number) =>
    units.reduce<number | null>((sum, unit) => {
      if (unit.sector !== sector) return sum
      return sum === null || unit.issued === null ? null : sum + unit.issued
    }, 0)
  return {
    design,
    units: units.map(({ sector, size, channel }) => ({ sector, size, ...(channel ? { channel } : {}) })),
    issued: sectors.map((sector) => ({ sector, count: issuedIn(sector) })),
    fieldwork,
    isSynthetic,
    isOpen,
    indexWeights,
    hidden,
  }
}

const rowsOf = ({ unit, codes, pace }: StoredWave, { size }: { size: number }): ToldRow[] => {
  const [width, items] = [codes.length / size, pace.length / size]
  return Array.from(unit, (one, i) => ({
    unit: one,
    codes: codes.subarray(i * width, (i + 1) * width),
    pace: pace.subarray(i * items, (i + 1) * items),
  }))
}

/** All files but the manifest, as texts by name; null where the findings are not those of the rows. */
function textsOf(input: CapsuleInput): Record<string, string> | null {
  const { wave, findings, given, earlier } = input
  const { instrument, design } = wave
  const { dataset, dataHash, hidden } = openWave(wave)
  if (dataHash !== findings.dataHash) return null
  const told = numbered(wave, rowsOf(wave, dataset))
  const report = sealedReport(input.report, given)
  return {
    'answers.csv': answersOf(wave, told),
    'claims.csv': claimsCsv(markedReport(input.report, given), given.edits),
    'design.json': json(designOf(wave, told, hidden)),
    'earlier.json': json(
      earlier.map((one) => ({
        ...one,
        findings: sealedFindings(
          derive(findings, () => one.findings),
          one.instrument,
          [],
        ),
      })),
    ),
    'findings.json': json(sealedFindings(findings, instrument, given.quotes)),
    'given.json': json(given),
    'instrument.json': json(instrument),
    'plan.json': json(sharePlan({ instrument, dataset, design }).plan),
    'report.json': json(report),
    'weights.csv': weightsOf(weigh(dataset, design)),
    ...derivedFiles({ ...wave, dataHash }, given, report),
    ...paceOf(wave, told),
  }
}

/**
 * A wave with all that its report follows from, in one archive; null where the findings are those of another state of
 * the wave. The same input gives the same bytes. It holds rows of people with the number of their unit: to be kept as
 * the answers themselves.
 */
export function makeCapsule(input: CapsuleInput): Uint8Array | null {
  const texts = textsOf(input)
  if (!texts) return null
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text, 'utf8')]))
  const { given, findings, program } = input
  const manifest: Manifest = {
    format: capsuleFormat,
    program,
    wave: given.name,
    day: given.date,
    ...(given.version ? { version: given.version.number } : {}),
    dataHash: findings.dataHash,
    isSynthetic: findings.isSynthetic,
    files: Object.fromEntries(
      Object.keys(files)
        .sort()
        .map((name) => [name, { bytes: files[name]!.length, sha256: sha256(files[name]!) }]),
    ),
  }
  return zipped({ ...files, 'manifest.json': Buffer.from(json(manifest), 'utf8') }, given.date)
}

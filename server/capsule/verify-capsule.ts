import { releaseFindings } from '../../analysis/disclosure/release-findings.ts'
import type { Released } from '../../analysis/disclosure/released.ts'
import { derive } from '../../analysis/disclosure/released.ts'
import { sealedFindings } from '../../analysis/disclosure/sealed-findings.ts'
import { claimsCsv } from '../../analysis/export/claims-csv.ts'
import { buildReport } from '../../analysis/report/build-report.ts'
import { findIssues } from '../../analysis/report/find-issues.ts'
import { type Findings, findingsSchema } from '../../analysis/report/findings.ts'
import type { Report } from '../../analysis/report/model.ts'
import { stateOfEdits, withEdits } from '../../analysis/report/review/edits.ts'
import { trendsOf, type WaveFound } from '../../analysis/report/trends/trends-of.ts'
import { weigh } from '../../analysis/weight/weigh.ts'
import { type Instrument, parseInstrument } from '../../domain/instrument.ts'
import { designFileSchema, earlierSchema, type Given, givenSchema, paceFile } from './capsule-schema.ts'
import { type Comparison, compare, different, isSame, nothingCompared, together } from './compare.ts'
import { jsonOf, type OpenedCapsule, openCapsule } from './open-capsule.ts'
import { tableRows } from './parse-table.ts'
import { planShares } from './plan-shares.ts'
import { type RestoredWave, restoreWave } from './restore-wave.ts'
import { viewer } from './viewer.ts'

/** What is found of one part of a capsule. */
export interface Verified extends Comparison {
  readonly part: string
}

type Files = OpenedCapsule['files']

/** What a schema or a file does not allow is a difference, not the end. */
function attempt<T>(name: string, read: () => T): T | Comparison {
  try {
    return read()
  } catch (cause) {
    return different(`${name}: ${(cause as Error).message.split('\n').join(' ').slice(0, 300)}`)
  }
}

/** As it would be read from a file. */
const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const bytesOf = (files: Files, name: string): Uint8Array => files[name] ?? new Uint8Array()

function instrumentIn(document: unknown): Instrument {
  const found = parseInstrument(document)
  if (!found.success) throw new Error('不是问卷 · no questionnaire')
  return found.data
}

interface Held {
  readonly wave: RestoredWave
  readonly told: Findings
  readonly given: Given
  readonly earlier: readonly WaveFound[]
}

function heldIn(files: Files): Held {
  const instrument = instrumentIn(jsonOf(files, 'instrument.json'))
  const design = designFileSchema.parse(jsonOf(files, 'design.json'))
  const earlier = earlierSchema.parse(jsonOf(files, 'earlier.json'))
  return {
    wave: restoreWave({ answers: bytesOf(files, 'answers.csv'), pace: files[paceFile] }, instrument, design),
    told: findingsSchema.parse(jsonOf(files, 'findings.json')),
    given: givenSchema.parse(jsonOf(files, 'given.json')),
    earlier: earlier.map((one) => ({ ...one, instrument: instrumentIn(one.instrument) })),
  }
}

/** Findings made again; comments are what the capsule tells of them. */
function findingsOf({ wave, told, given }: Held): Released<Findings> {
  const found = derive(findIssues(wave), (one) => ({
    ...one,
    comments: told.comments,
    commentCount: told.commentCount,
  }))
  return sealedFindings(releaseFindings(found), wave.instrument, given.quotes)
}

function reportOf(findings: Released<Findings>, { wave, given, earlier }: Held): Released<Report> {
  const { id, name, edits, ...input } = given
  const { instrument } = wave
  const trends = trendsOf([...earlier, { id, name, findings, instrument }])
  return derive(buildReport({ ...input, findings, instrument, trends }), (report) => withEdits(report, edits))
}

function weightsAgain(files: Files, { dataset, design, printedWeights }: RestoredWave): Comparison {
  const { base, weights } = weigh(dataset, design)
  const { rows } = tableRows(bytesOf(files, 'weights.csv'))
  if (rows.length !== dataset.size) return different(`weights.csv: ${rows.length} ≠ ${dataset.size}`)
  return together(
    rows.flatMap((cells, i) => [
      compare(`weights.csv/${i + 1}/base`, Number(cells[1]), base[i]),
      compare(`weights.csv/${i + 1}/final`, Number(cells[2]), weights[i]),
      compare(`answers.csv/${i + 1}/design_weight`, printedWeights[i], base[i]),
    ]),
  )
}

/** A cell of the list of claims without the mark by which spreadsheets know a text. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '')
const asNumber = (cell: string): number => (cell.trim() === '' ? Number.NaN : Number(plain(cell)))
/** Columns of `claimsCsv` that hold unrounded numbers. */
const numberColumns = ['value', 'standard_error', 'interval95_low', 'interval95_high', 'base_size', 'p_adjusted']

function sameCell(place: string, isNumber: boolean, told: string, found: string): Comparison {
  const [a, b] = [asNumber(told), asNumber(found)]
  if (isNumber && !Number.isNaN(a) && !Number.isNaN(b))
    return isSame(a, b) ? { agree: 1, differences: [] } : different(`${place}: ${told} ≠ ${found}`)
  return compare(place, told, found)
}

/** The list of claims against what the report made again gives, row by row. */
function claimsAgain(files: Files, report: Released<Report>): Comparison {
  const told = tableRows(bytesOf(files, 'claims.csv'))
  const found = tableRows(Buffer.from(claimsCsv(report), 'utf8'))
  const byId = new Map(told.rows.map((row) => [row[0], row]))
  const known = new Set(found.rows.map(([id]) => id))
  const strange = told.rows.flatMap(([id]) =>
    known.has(id ?? '') ? [] : [different(`claims.csv/${id}: 多余 · unknown`)],
  )
  const rows = found.rows.flatMap((row) => {
    const own = byId.get(row[0])
    if (!own) return [different(`claims.csv/${row[0]}: 缺少 · missing`)]
    return found.head.map((name, c) =>
      sameCell(`claims.csv/${row[0]}/${name}`, numberColumns.includes(name), own[c] ?? '', row[c] ?? ''),
    )
  })
  return together([compare('claims.csv/head', told.head.join(), found.head.join()), ...rows, ...strange])
}

const orphaned = (report: Report, { edits }: Given): Comparison =>
  together(
    stateOfEdits(report, edits).flatMap(({ edit, state }) =>
      state === 'orphaned' ? [different(`given.json/edits: 数据不再支持 · no longer holds: ${edit.original}`)] : [],
    ),
  )

async function partsOf({ manifest, files }: OpenedCapsule, held: Held): Promise<Verified[]> {
  const { wave, told } = held
  const hashes = together([
    compare('manifest.json/dataHash', manifest.dataHash, wave.dataHash),
    compare('findings.json/dataHash', told.dataHash, wave.dataHash),
  ])
  const findings = findingsOf(held)
  const report = reportOf(findings, held)
  const toldReport = jsonOf(files, 'report.json')
  const isShown = Buffer.from(bytesOf(files, 'viewer.html')).toString('utf8') === viewer(report)
  return [
    { part: '数据指纹 · data hash', ...hashes },
    { part: '权数 · weights', ...weightsAgain(files, wave) },
    { part: '分析结果 · findings', ...compare('findings.json', told, asRead(findings)) },
    {
      part: '报告 · report',
      ...together([compare('report.json', toldReport, asRead(report)), orphaned(report, held.given)]),
    },
    { part: '数字清单 · claims', ...claimsAgain(files, report) },
    {
      part: '分析计划 · plan',
      ...(await planShares(bytesOf(files, 'plan.json'), bytesOf(files, 'answers.csv'), told)),
    },
    {
      part: '离线阅读页 · viewer',
      ...(isShown
        ? nothingCompared
        : different('viewer.html: 与重算的报告不同 · is not that of the report made again')),
    },
  ]
}

/**
 * Makes weights, findings, report and claims again from the answers and the design of a capsule, and compares every
 * number. Throws on what is no capsule; all else that is wrong is told as a difference of its part.
 */
export async function verifyCapsule(bytes: Uint8Array): Promise<readonly Verified[]> {
  const opened = openCapsule(bytes)
  const hashes: Verified = { part: '文件 · files', ...opened.hashes }
  const held = attempt('', () => heldIn(opened.files))
  if ('differences' in held) return [hashes, { part: '读取 · reading', ...held }]
  try {
    return [hashes, ...(await partsOf(opened, held))]
  } catch (cause) {
    return [hashes, { part: '重算 · recomputing', ...different((cause as Error).message) }]
  }
}

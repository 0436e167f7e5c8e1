import type { Released } from '../../analysis/disclosure/released.ts'
import { claimsCsv } from '../../analysis/export/claims-csv.ts'
import type { Report } from '../../analysis/report/model.ts'
import { stateOfEdits } from '../../analysis/report/review/edits.ts'
import { weigh } from '../../analysis/weight/weigh.ts'
import type { Given } from './capsule-schema.ts'
import { type Comparison, compare, different, isSame, nothingCompared, together } from './compare.ts'
import { derivedFiles } from './derived-files.ts'
import { findingsAgain, heldIn, reportAgain } from './make-again.ts'
import { jsonOf, type OpenedCapsule, openCapsule } from './open-capsule.ts'
import { tableRows } from './parse-table.ts'
import { planShares } from './plan-shares.ts'
import type { RestoredWave } from './restore-wave.ts'
import { markedReport, markOf, sealedReport, versionWords } from './sealed-report.ts'
import { sharePlan } from './share-plan.ts'

/** What is found of one part of a capsule. */
export interface Verified extends Comparison {
  readonly part: string
}

type Files = OpenedCapsule['files']
type Held = ReturnType<typeof heldIn>

/** As it would be read from a file. */
const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const bytesOf = (files: Files, name: string): Uint8Array => files[name] ?? new Uint8Array()

function weightsAgain(files: Files, { dataset, design, printedWeights }: RestoredWave): Comparison {
  const { base, weights } = weigh(dataset, design)
  const { rows } = tableRows(bytesOf(files, 'weights.csv'))
  if (rows.length !== dataset.size) return different(`weights.csv: ${rows.length} ≠ ${dataset.size}`)
  const parts = rows.flatMap(([row, baseWeight, finalWeight], i) => [
    compare(`weights.csv/${i + 1}/row`, row, String(i + 1)),
    compare(`weights.csv/${i + 1}/base_weight`, Number(baseWeight), base[i]),
    compare(`weights.csv/${i + 1}/final_weight`, Number(finalWeight), weights[i]),
    compare(`answers.csv/${i + 1}/design_weight`, printedWeights[i], base[i]),
  ])
  return together(parts)
}

/** A cell of the list of claims without the mark by which spreadsheets know a text. */
const asNumber = (cell: string): number => (cell.trim() === '' ? Number.NaN : Number(cell.replace(/^'(?=[=+\-@])/, '')))
/** Columns of `claimsCsv` that hold unrounded numbers. */
const numberColumns = ['value', 'standard_error', 'interval95_low', 'interval95_high', 'base_size', 'p_adjusted']

function sameCell(place: string, isNumber: boolean, told: string, found: string): Comparison {
  const [a, b] = [asNumber(told), asNumber(found)]
  if (!isNumber || Number.isNaN(a) || Number.isNaN(b)) return compare(place, told, found)
  return isSame(a, b) ? { agree: 1, differences: [] } : different(`${place}: ${told} ≠ ${found}`)
}

/** The list of claims against what the report made again gives, row by row. */
function claimsAgain(files: Files, report: Released<Report>, { edits }: Given): Comparison {
  const told = tableRows(bytesOf(files, 'claims.csv'))
  const found = tableRows(Buffer.from(claimsCsv(report, edits), 'utf8'))
  const byId = new Map(told.rows.map((row) => [row[0], row]))
  const known = new Set(found.rows.map(([id]) => id))
  const strange = told.rows.filter(([id]) => !known.has(id))
  const rows = found.rows.flatMap((row) => {
    const own = byId.get(row[0])
    if (!own) return [different(`claims.csv/${row[0]}: 缺少 · missing`)]
    return found.head.map((name, c) =>
      sameCell(`claims.csv/${row[0]}/${name}`, numberColumns.includes(name), own[c] ?? '', row[c] ?? ''),
    )
  })
  return together([
    compare('claims.csv/head', told.head.join(), found.head.join()),
    ...rows,
    ...strange.map(([id]) => different(`claims.csv/${id}: 多余 · unknown`)),
  ])
}

const orphaned = (report: Report, { edits }: Given): Comparison =>
  together(
    stateOfEdits(report, edits).flatMap(({ edit, state }) =>
      state === 'orphaned' ? [different(`given.json/edits: 数据不再支持 · no longer holds: ${edit.original}`)] : [],
    ),
  )

const sameText = (name: string, told: Uint8Array, found: string): Comparison =>
  Buffer.from(told).equals(Buffer.from(found, 'utf8'))
    ? nothingCompared
    : different(`${name}: 与重算的不同 · is not that made again`)

function hashesAgain({ manifest }: OpenedCapsule, { wave, told, given }: Held): Comparison {
  return together([
    compare('manifest.json/dataHash', manifest.dataHash, wave.dataHash),
    compare('findings.json/dataHash', told.dataHash, wave.dataHash),
    compare('manifest.json/wave', manifest.wave, given.name),
    compare('manifest.json/day', manifest.day, given.date),
    compare('manifest.json/isSynthetic', manifest.isSynthetic, wave.isSynthetic),
  ])
}

/** The version that the manifest names is the one of which the rest tells, and its state stands on the report. */
const versionAgain = ({ manifest }: OpenedCapsule, { given, toldReport }: Held): Comparison =>
  together([
    compare('manifest.json/version', manifest.version ?? null, given.version?.number ?? null),
    compare('report.json/mark', toldReport.mark ?? null, markOf(given)),
  ])

async function planAgain(files: Files, { wave, told }: Held): Promise<Comparison> {
  const { plan, agreement } = sharePlan(wave)
  const answers = bytesOf(files, 'answers.csv')
  const shares = await planShares(bytesOf(files, 'plan.json'), answers, { findings: told, agreement })
  return together([compare('plan.json', jsonOf(files, 'plan.json'), asRead(plan)), shares])
}

async function partsOf(opened: OpenedCapsule, held: Held): Promise<Verified[]> {
  const { files } = opened
  const { wave, told, toldReport, given } = held
  const findings = findingsAgain(held)
  const program = reportAgain(findings, held)
  const report = sealedReport(program, given)
  const texts = Object.entries(derivedFiles(wave, given, toldReport))
  const others = texts.map(([name, text]) => sameText(name, bytesOf(files, name), text))
  return [
    { part: versionWords(given), ...versionAgain(opened, held) },
    { part: '数据指纹 · data hash', ...hashesAgain(opened, held) },
    { part: '权数 · weights', ...weightsAgain(files, wave) },
    { part: '分析结果 · findings', ...compare('findings.json', told, asRead(findings)) },
    {
      part: '报告 · report',
      ...together([compare('report.json', toldReport, asRead(report)), orphaned(program, given)]),
    },
    { part: '数字清单 · claims', ...claimsAgain(files, markedReport(program, given), given) },
    { part: '分析计划 · plan', ...(await planAgain(files, held)) },
    { part: '说明、编码表、阅读页 · other files', ...together(others) },
  ]
}

const failed = (part: string, cause: unknown): Verified => ({
  part,
  ...different((cause as Error).message.split('\n').join(' ').slice(0, 400)),
})

/**
 * Makes weights, findings, report and claims again from the answers and the design of a capsule, and compares every
 * number. Throws on what is no capsule; all else that is wrong is told as a difference of its part.
 */
export async function verifyCapsule(bytes: Uint8Array): Promise<readonly Verified[]> {
  const opened = openCapsule(bytes)
  const hashes: Verified = { part: '文件 · files', ...opened.hashes }
  try {
    return [hashes, ...(await partsOf(opened, heldIn(opened.files)))]
  } catch (cause) {
    return [hashes, failed('重算 · recomputing', cause)]
  }
}

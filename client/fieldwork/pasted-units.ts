import type { UnitRow } from '../../domain/api/waves.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import type { Channel } from '../../domain/wave.ts'
import { type PastedLine, pastedLines } from './pasted-lines.ts'

const unitColumns = ['name', 'stratum', 'people', 'target', 'channel'] as const
export type UnitColumn = (typeof unitColumns)[number]

type RowFaultCode =
  | 'missing'
  | 'too_long'
  | 'twice'
  | 'exists'
  | 'unknown_sector'
  | 'not_a_number'
  | 'too_few'
  | 'too_many'
  | 'unknown_channel'
export interface RowFault {
  readonly column: UnitColumn
  readonly code: RowFaultCode
  /** For `twice`: the line that has the name already. */
  readonly line?: number
}
export interface PastedUnit {
  readonly line: number
  /** As it was pasted. */
  readonly cells: Readonly<Record<UnitColumn, string>>
  readonly read: Readonly<Partial<UnitRow>>
  readonly faults: readonly RowFault[]
}
export interface PasteContext {
  readonly strata: SampleDesign['strata']
  /** For rows that do not say. */
  readonly channel: Channel
  /** Names of the units that the wave has already. */
  readonly names: ReadonlySet<string>
}

const mostPeople = 1_000_000
const longestName = 80
export const mostRows = 2000

/** How each pasted row is understood, and what is wrong with it. A first row of column names is recognised. */
export function pastedUnits(text: string, context: PasteContext): PastedUnit[] {
  const lines = pastedLines(text, 3)
  const heads = lines[0] ? columnsOf(lines[0]) : null
  const order = heads ?? unitColumns
  const units = (heads ? lines.slice(1) : lines).map((line) => readUnit(line, order, context))
  return withNameFaults(units, context.names)
}

/** The rows to send; null while one of them has a fault or there is none. */
export function rowsToSend(units: readonly PastedUnit[]): UnitRow[] | null {
  if (units.length === 0 || units.length > mostRows || units.some((unit) => unit.faults.length > 0)) return null
  // Without a fault every column was read.
  return units.map((unit) => unit.read as UnitRow)
}

const headings: Record<UnitColumn, RegExp> = {
  name: /^(单位|单位名称|名称|name|unit|unit name)$/i,
  stratum: /^(系统|所属系统|类别|层|sector|stratum)$/i,
  people: /^(人数|总人数|people|headcount)$/i,
  target: /^(目标|目标份数|份数|target)$/i,
  channel: /^(方式|发放方式|渠道|channel)$/i,
}
const columnOf = (cell: string) => unitColumns.find((column) => headings[column].test(plain(cell))) ?? null

function columnsOf({ cells }: PastedLine): (UnitColumn | null)[] | null {
  const columns = cells.map(columnOf)
  return columns.filter((column) => column !== null).length >= 2 ? columns : null
}

function readUnit(line: PastedLine, order: readonly (UnitColumn | null)[], context: PasteContext): PastedUnit {
  const cell = (column: UnitColumn) => line.cells[order.indexOf(column)] ?? ''
  const cells = Object.fromEntries(unitColumns.map((column) => [column, cell(column)])) as Record<UnitColumn, string>
  const readings = unitColumns.map((column) => [column, readers[column](cells[column], context)] as const)
  const good = readings.flatMap(([column, { value }]) => (value === undefined ? [] : [[column, value] as const]))
  return {
    line: line.line,
    cells,
    read: Object.fromEntries(good),
    faults: readings.flatMap(([column, { code }]) => (code ? [{ column, code }] : [])),
  }
}

interface Reading {
  readonly value?: string | number
  readonly code?: RowFaultCode
}
const readers: Record<UnitColumn, (text: string, context: PasteContext) => Reading> = {
  name: (text) => {
    if (text === '') return { code: 'missing' }
    return text.length > longestName ? { value: text, code: 'too_long' } : { value: text }
  },
  stratum: (text, { strata }) => {
    if (text === '') return { code: 'missing' }
    const found = strata.find(({ code, name }) => plain(name) === plain(text) || String(code) === plain(text))
    return found ? { value: found.code } : { code: 'unknown_sector' }
  },
  people: (text) => count(text, 1),
  target: (text) => count(text, 0),
  channel: (text, { channel }) => {
    if (text === '') return { value: channel }
    const found = channelNames.find(([names]) => names.test(plain(text)))
    return found ? { value: found[1] } : { code: 'unknown_channel' }
  },
}
const channelNames: readonly (readonly [RegExp, Channel])[] = [
  [/^(公开链接|公开|链接|二维码|open|open link)$/, 'open'],
  [/^(抽码|短码|纸条|一次性短码|slip|slips|drawn slips?)$/, 'slip'],
]

function count(text: string, least: number): Reading {
  if (text === '') return { code: 'missing' }
  const digits = plain(text)
    .replace(/\s*[人份户名]$/, '')
    .replace(/^\d{1,3}(,\d{3})+$/, (grouped) => grouped.replaceAll(',', ''))
  if (!/^-?\d+(\.0+)?$/.test(digits)) return { code: 'not_a_number' }
  const value = Number(digits)
  if (value < least) return { value, code: 'too_few' }
  return value > mostPeople ? { value, code: 'too_many' } : { value }
}

/** Full-width letters and digits as ordinary ones, so that both are understood. */
const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()

function withNameFaults(units: readonly PastedUnit[], names: ReadonlySet<string>): PastedUnit[] {
  const firstLine = new Map<string, number>()
  return units.map((unit) => {
    const { name } = unit.read
    if (name === undefined) return unit
    const before = firstLine.get(name)
    if (before === undefined) firstLine.set(name, unit.line)
    const twice: RowFault[] = before === undefined ? [] : [{ column: 'name', code: 'twice', line: before }]
    const exists: RowFault[] = names.has(name) ? [{ column: 'name', code: 'exists' }] : []
    return { ...unit, faults: [...unit.faults, ...twice, ...exists] }
  })
}

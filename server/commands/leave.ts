import { type AskedForm, hasForms } from '../../analysis/report/forms/form.ts'
import { markOf, type Reach, reachOf } from '../../analysis/report/review/departures.ts'
import type { Departure, DepartureFormat } from '../../analysis/report/review/routes.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import {
  findCopy,
  findSame,
  insertDeparture,
  isNumberTaken,
  listCopies,
  type Maker,
  type NewDeparture,
} from '../repositories/report-departures.ts'
import type { ChosenReport } from './chosen-report.ts'

/** The table of responsibilities by itself is one, too. */
export type LeavingFile = Pick<Departure, 'format' | 'form' | 'language'>

interface Asked {
  readonly format: DepartureFormat
  readonly form?: AskedForm['form'] | undefined
  readonly language?: AskedForm['language'] | undefined
}

/** Slides, tables, lists and capsules are of the whole report whatever form is shown. */
export const fileOf = ({ format, form = 'annex', language = 'zh-CN' }: Asked): AskedForm & LeavingFile =>
  hasForms(format)
    ? { format, form, language: form === 'public' ? language : 'zh-CN' }
    : { format, form: 'annex', language: 'zh-CN' }

/** How far a file may go, by the report of which it is. */
export const reachIn = ({ stage }: ChosenReport, { format, form }: LeavingFile): Reach =>
  reachOf({ stage, format, form })

/** Who takes a file, of which report, and for whom. */
export interface Order {
  readonly report: ChosenReport
  readonly file: LeavingFile
  readonly maker: Maker
  readonly day: string
  readonly recipient: string
  /** Entered as another copy though the recipient has had the same file. */
  readonly isAnother?: boolean
  /** A copy of the register that is made again. */
  readonly copy?: number | undefined
}

/** What is printed on a file that is being made. */
export interface Leaving {
  readonly report: ChosenReport
  readonly copy: number | null
  /** Nothing on what is for everybody. */
  readonly mark: string | undefined
}

interface Making<T> {
  readonly make: (leaving: Leaving) => Promise<T>
  /** Gives away what was made, in the transaction in which it is entered; what is not entered must not get away. */
  readonly handOver?: (transaction: Database, made: T, enter: () => Promise<void>) => Promise<void>
}

/**
 * Makes a file and lets it leave. Of a signed report it bears a number that no other has, and stands in the register from
 * the moment at which it is there: nothing is entered that was not made, and nothing leaves that is not entered. Throws
 * `too_many_attempts` where others keep taking its number.
 */
export async function leave<T>(db: Database, wave: string, order: Order, making: Making<T>): Promise<T> {
  const run = () => withFreeNumber(() => leaveOnce(db, wave, order, making))
  return isEnteredOnce(order) ? afterTheSame(keyOf(wave, order), run) : run()
}

async function leaveOnce<T>(
  db: Database,
  wave: string,
  order: Order,
  { make, handOver = (_, __, enter) => enter() }: Making<T>,
): Promise<T> {
  const { leaving, entry } = await begin(db, wave, order)
  let isEntered = false
  try {
    const made = await make(leaving)
    isEntered = await db.transaction().execute(async (transaction) => {
      let hasLeft = false
      await handOver(transaction, made, async () => {
        if (entry) await insertDeparture(transaction, wave, entry)
        hasLeft = true
      })
      return hasLeft
    })
    return made
  } finally {
    if (entry?.copy && !isEntered) takenNumbers(wave, entry.number).delete(entry.copy)
  }
}

const isEnteredOnce = ({ report, file, copy, isAnother = false }: Order): boolean =>
  !isAnother && copy === undefined && reachIn(report, file) !== 'internal'

const keyOf = (wave: string, { report, maker, recipient, file }: Order): string =>
  JSON.stringify([wave, report.number, maker, recipient, file.format, file.form, file.language])

const inTheMaking = new Map<string, Promise<unknown>>()

/** Who takes the same file while it is being made waits, and then gets the number under which it was entered. */
async function afterTheSame<T>(key: string, run: () => Promise<T>): Promise<T> {
  const before = inTheMaking.get(key) ?? Promise.resolve()
  const own = before.then(run, run)
  inTheMaking.set(key, own)
  try {
    return await own
  } finally {
    if (inTheMaking.get(key) === own) inTheMaking.delete(key)
  }
}

const tries = 5

/** Where another program has entered the same number meanwhile, the file is made once more with the next. */
async function withFreeNumber<T>(run: () => Promise<T>): Promise<T> {
  for (let i = 0; i < tries; i++)
    try {
      return await run()
    } catch (cause) {
      if (!isNumberTaken(cause)) throw cause
    }
  throw new Problem('too_many_attempts')
}

/** What the file bears, and what is to be entered: null where it is internal, or was entered before. */
async function begin(
  db: Database,
  wave: string,
  order: Order,
): Promise<{ readonly leaving: Leaving; readonly entry: NewDeparture | null }> {
  const { report, maker, day, isAnother = false } = order
  const { format, form, language } = order.file
  const file = { format, form, language }
  const { number, stage } = report
  const reach = reachIn(report, file)
  const plain = { report, copy: null, mark: markOf({ stage, ...file }) }
  if (isAnother && reach !== 'numbered') throw new Problem('report_step_refused')
  if (number === null || reach === 'internal') return { leaving: plain, entry: null }
  if (order.copy !== undefined) return { leaving: await copyAgain(db, wave, report, order.copy), entry: null }
  const recipient = reach === 'public' ? null : order.recipient
  const about = { number, recipient, ...file, maker, day }
  const had = isAnother ? undefined : await findSame(db, wave, about)
  const copy = recipient === null ? null : (had?.copy ?? (await takeNumber(db, wave, number)))
  const leaving = copy === null || recipient === null ? plain : { report, copy, mark: markOfCopy(copy, recipient) }
  return { leaving, entry: had ? null : { ...about, copy } }
}

async function copyAgain(db: Database, wave: string, report: ChosenReport, copy: number): Promise<Leaving> {
  const recipient = report.number === null ? null : (await findCopy(db, wave, report.number, copy))?.recipient
  if (!recipient) throw new Problem('not_found')
  return { report, copy, mark: markOfCopy(copy, recipient) }
}

/** One line of the page: the register has the whole name. */
const markOfCopy = (copy: number, recipient: string): string =>
  `第${copy}份 · ${recipient.length > 24 ? `${recipient.slice(0, 23)}…` : recipient}`

// Numbers that this program has given to files of a version, so that two that are made at the same time never bear the
// same. The number of one that came to nothing is given to the next.
const taken = new Map<string, Set<number>>()

function takenNumbers(wave: string, version: number): Set<number> {
  const key = `${wave}/${version}`
  const numbers = taken.get(key) ?? new Set()
  taken.set(key, numbers)
  return numbers
}

async function takeNumber(db: Database, wave: string, version: number): Promise<number> {
  const entered = new Set(await listCopies(db, wave, version))
  const own = takenNumbers(wave, version)
  let copy = 1
  while (entered.has(copy) || own.has(copy)) copy++
  own.add(copy)
  return copy
}

import { type AskedForm, hasForms } from '../../analysis/report/forms/form.ts'
import { reachOf } from '../../analysis/report/review/departures.ts'
import type { Departure, DepartureFormat, reviewRoutes } from '../../analysis/report/review/routes.ts'
import { type Stage, stageOfVersion } from '../../analysis/report/review/workflow.ts'
import type { BodyOf } from '../../domain/api/route.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import {
  findCopy,
  insertDeparture,
  insertDepartureOnce,
  type StoredDeparture,
} from '../repositories/report-departures.ts'
import { listVersions } from '../repositories/report-versions.ts'
import { type Chosen, numberOf } from './printed-report.ts'
import type { Doer } from './review-report.ts'

type File = AskedForm & { readonly format: DepartureFormat }
/** The table of responsibilities by itself is one, too. */
type Taken = Pick<Departure, 'format' | 'form' | 'language'>

interface Asked {
  readonly format: DepartureFormat
  readonly form?: AskedForm['form'] | undefined
  readonly language?: AskedForm['language'] | undefined
}

/** Slides, tables, lists and capsules are of the whole report whatever form is shown. */
export const fileOf = ({ format, form = 'annex', language = 'zh-CN' }: Asked): File =>
  hasForms(format)
    ? { format, form, language: form === 'public' ? language : 'zh-CN' }
    : { format, form: 'annex', language: 'zh-CN' }

async function stageOfNumber(db: Database, wave: string, number: number): Promise<Stage> {
  const version = (await listVersions(db, wave)).find((one) => one.number === number)
  if (!version) throw new Problem('not_found')
  return stageOfVersion(version.steps)
}

/** Enters a copy of a signed version for somebody and gives its number. */
export async function registerCopy(
  db: Database,
  wave: string,
  {
    number,
    account,
    day,
    recipient,
    ...asked
  }: Doer & BodyOf<typeof reviewRoutes.addCopy> & { readonly number: number },
): Promise<number> {
  const file = fileOf(asked)
  const stage = await stageOfNumber(db, wave, number)
  if (reachOf({ stage, ...file }) !== 'numbered') throw new Problem('report_step_refused')
  const copy = await insertDeparture(db, wave, { number, account, day, recipient, ...file })
  if (copy === null) throw new Error(`a copy for ${recipient} without a number`)
  return copy
}

/** What somebody takes is entered as a copy for the recipient, once: nothing that is signed leaves otherwise. */
export async function takeCopy(
  db: Database,
  wave: string,
  {
    chosen,
    recipient: person,
    account,
    day,
    ...file
  }: Doer & Taken & { readonly chosen: Chosen; readonly recipient: string },
): Promise<Chosen> {
  const number = await numberOf(db, wave, chosen)
  if (number === null) return chosen
  const reach = reachOf({ stage: await stageOfNumber(db, wave, number), ...file })
  if (reach === 'internal') return chosen
  const recipient = reach === 'public' ? null : person
  const copy = await insertDepartureOnce(db, wave, { number, recipient, account, day, ...file })
  return copy === null ? { which: number } : { which: number, copy }
}

/** A copy of the register, to be made again as it was: by who entered it, so that nobody has the number of others. */
export async function getOwnCopy(
  db: Database,
  wave: string,
  { number, copy, account }: { readonly number: number; readonly copy: number; readonly account: string },
): Promise<StoredDeparture> {
  const found = await findCopy(db, wave, number, copy)
  if (found?.account !== account) throw new Problem('not_found')
  return found
}

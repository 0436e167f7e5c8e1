import type { measureRoutes } from '../../domain/api/measures.ts'
import { Problem } from '../../domain/problem.ts'
import { imprintOf } from '../commands/build-wave-report.ts'
import { takeCopy } from '../commands/register-departures.ts'
import { addMeasure, decideMeasure, removeMeasure, waveMeasures } from '../commands/wave-measures.ts'
import {
  type Duties,
  hasPart,
  readResponsibilities,
  type TableFormat,
  writeResponsibilities,
} from '../commands/write-responsibilities.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../day.ts'
import type { SignedIn } from '../repositories/sessions.ts'
import { endingOf, namedBy } from './report-file-name.ts'
import { chosenFor } from './reports.ts'
import type { Handlers } from './route-handlers.ts'

export const measureHandlers: Handlers<typeof measureRoutes> = {
  list: ({ context, params }) => waveMeasures(context.db, params.wave, dayOf(context.clock())),
  decide: async ({ context, params: { wave, measure }, body, account }) => {
    const today = dayOf(context.clock())
    await decideMeasure(context.db, wave, { ...body, measure, account: account.id, today })
    return { done: true }
  },
  add: ({ context, params, body, account }) =>
    addMeasure(context.db, params.wave, { body, account: account.id, today: dayOf(context.clock()) }),
  remove: async ({ context, params: { wave, measure }, account }) => {
    await removeMeasure(context.db, wave, { measure, account: account.id })
    return { done: true }
  },
  table: (asked) => fileOf(asked, 'csv'),
  tableDocument: (asked) => fileOf(asked, 'docx'),
  tableSheet: (asked) => fileOf(asked, 'xlsx'),
}

interface Asked {
  readonly context: Context
  readonly params: { readonly wave: string }
  readonly query: { readonly unit?: string | undefined }
  readonly account: SignedIn
}

/** The table that this person gets, as a file. */
async function fileOf(asked: Asked, format: TableFormat) {
  const {
    context,
    params: { wave },
    query: { unit },
    account,
  } = asked
  const duties = await readResponsibilities(context.db, wave, imprintOf(context), chosenFor(account))
  const named = duties.number === null ? {} : namedBy(await taken(asked, format, { ...duties, number: duties.number }))
  const kind = unit === undefined ? '责任分解表' : `责任分解表-${unit.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')}`
  return {
    content: await writeResponsibilities(context.db, wave, { ...duties, unit, format, copy: named.copy }),
    fileName: `${kind}.${endingOf({ format, ...named })}`,
  }
}

/** Of a signed report it is a copy for the unit whose part it is, which must have one, or else for who takes it. */
function taken(
  { context, params, query: { unit }, account }: Asked,
  format: TableFormat,
  duties: Duties & { readonly number: number },
) {
  if (unit !== undefined && !hasPart(duties, unit)) throw new Problem('not_found')
  const taker = { account: account.id, day: dayOf(context.clock()), recipient: unit ?? account.name }
  const file = { format, form: 'duties', language: 'zh-CN' } as const
  return takeCopy(context.db, params.wave, { chosen: { which: duties.number }, ...taker, ...file })
}

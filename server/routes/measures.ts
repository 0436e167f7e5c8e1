import type { measureRoutes } from '../../domain/api/measures.ts'
import { imprintOf } from '../commands/build-wave-report.ts'
import { takeCopy } from '../commands/register-departures.ts'
import { addMeasure, decideMeasure, removeMeasure, waveMeasures } from '../commands/wave-measures.ts'
import { type TableFormat, writeResponsibilities } from '../commands/write-responsibilities.ts'
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

/** Of a signed report it is a copy for the unit whose part it is, or else for who takes it. */
async function fileOf({ context, params: { wave }, query: { unit }, account }: Asked, format: TableFormat) {
  const kind = unit === undefined ? '责任分解表' : `责任分解表-${unit.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')}`
  const taker = { account: account.id, day: dayOf(context.clock()), recipient: unit ?? account.name }
  const file = { format, form: 'duties', language: 'zh-CN' } as const
  const chosen = await takeCopy(context.db, wave, { chosen: chosenFor(account), ...taker, ...file })
  return {
    content: await writeResponsibilities(context.db, wave, { imprint: imprintOf(context), unit, format, chosen }),
    fileName: `${kind}.${endingOf({ format, ...namedBy(chosen) })}`,
  }
}

import type { measureRoutes } from '../../domain/api/measures.ts'
import { Problem } from '../../domain/problem.ts'
import { can } from '../../domain/role.ts'
import { imprintOf } from '../commands/build-wave-report.ts'
import { chooseReport, whichFor } from '../commands/chosen-report.ts'
import { type Leaving, leave } from '../commands/leave.ts'
import { endingOf, plainName } from '../commands/report-file-name.ts'
import { addMeasure, decideMeasure, signedMeasures, waveMeasures } from '../commands/wave-measures.ts'
import {
  dutiesFile,
  hasPart,
  readResponsibilities,
  type TableFormat,
  writeResponsibilities,
} from '../commands/write-responsibilities.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../day.ts'
import type { SignedIn } from '../repositories/sessions.ts'
import type { Handlers } from './route-handlers.ts'

export const measureHandlers: Handlers<typeof measureRoutes> = {
  list: ({ context, params: { wave }, account }) =>
    can(account.role, 'analyse')
      ? waveMeasures(context.db, wave, imprintOf(context))
      : signedMeasures(context.db, wave, imprintOf(context)),
  decide: ({ context, params: { wave, measure }, body, account }) =>
    decideMeasure(context.db, wave, { ...body, measure, account: account.id, today: dayOf(context.clock()) }),
  add: ({ context, params, body, account }) =>
    addMeasure(context.db, params.wave, { body, account: account.id, today: dayOf(context.clock()) }),
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

/** The table that this person gets. Of a signed report it is a copy for the unit whose part it is, or for who takes it. */
async function fileOf(asked: Asked, format: TableFormat) {
  const {
    context,
    params: { wave },
    query: { unit },
    account,
  } = asked
  const { db } = context
  const chosen = await chooseReport(db, wave, whichFor(account.role))
  const duties = await readResponsibilities(db, wave, imprintOf(context), chosen)
  const { input, report } = duties
  if (unit !== undefined && report.number !== null && !hasPart(duties, unit)) throw new Problem('not_found')
  const file = dutiesFile(format, unit)
  const taker = { maker: { account: account.id }, day: dayOf(context.clock()), recipient: unit ?? account.name }
  const kind = unit === undefined ? '责任分解表' : `责任分解表-${plainName(unit)}`
  const make = async ({ mark, copy }: Leaving) => ({
    content: await writeResponsibilities(format, { input, unit, mark }),
    fileName: `${kind}.${endingOf({ format, number: report.number, copy })}`,
  })
  return leave(db, wave, { report, file, ...taker }, { make })
}

import type { JobFormat, reviewRoutes } from '../../analysis/report/review/routes.ts'
import type { BodyOf } from '../../domain/api/route.ts'
import { Problem } from '../../domain/problem.ts'
import { can } from '../../domain/role.ts'
import { imprintOf, makeWaveReport } from '../commands/build-wave-report.ts'
import { editSentence } from '../commands/edit-sentence.ts'
import { cancelJob, jobFile, jobState, ownJobs, startJob } from '../commands/export-jobs.ts'
import { fileOf, getOwnCopy, registerCopy, takeCopy } from '../commands/register-departures.ts'
import { changesBetween, commentOnSentence, markSection, reviewState } from '../commands/review-report.ts'
import { takeStep } from '../commands/take-step.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../day.ts'
import { settleReportComment } from '../repositories/report-comments.ts'
import { listDepartures } from '../repositories/report-departures.ts'
import { getReportVersion } from '../repositories/report-versions.ts'
import type { SignedIn } from '../repositories/sessions.ts'
import type { WantedFile } from '../wanted-file.ts'
import { endingOf, formName, namedBy, reportFileName } from './report-file-name.ts'
import type { Handlers } from './route-handlers.ts'

const doerOf = (account: SignedIn, { clock }: Context) => ({ account: account.id, day: dayOf(clock()) })
const done = { done: true } as const

const kinds: Partial<Record<JobFormat, string>> = { xlsx: '数据表', capsule: '数据封装' }

/** What a file is called. Only documents have forms. */
const kindOf = ({ format, form, language }: WantedFile): string =>
  kinds[format] ?? formName(format === 'pptx' ? {} : { form, language })

/** What a job is to make: a copy of the register as the caller entered it, or else the caller's own. */
async function orderedFile(
  context: Context,
  wave: string,
  { number, copy, ...asked }: BodyOf<typeof reviewRoutes.startJob>,
  account: SignedIn,
): Promise<Omit<WantedFile, 'issuer' | 'date'>> {
  if (number !== undefined && copy !== undefined) {
    const { format, form, language } = await getOwnCopy(context.db, wave, { number, copy, account: account.id })
    if (format !== asked.format || form === 'duties') throw new Problem('not_found')
    return { format: asked.format, form, language, number, copy }
  }
  const file = { ...fileOf(asked), format: asked.format }
  const chosen = number === undefined ? {} : { which: number }
  const own = { chosen, recipient: account.name, ...doerOf(account, context) }
  return { ...file, ...namedBy(await takeCopy(context.db, wave, { ...own, ...file })) }
}

export const reviewHandlers: Handlers<typeof reviewRoutes> = {
  state: ({ context, params, account }) => reviewState(context.db, params.wave, can(account.role, 'analyse')),
  draft: async ({ context, params }) => (await makeWaveReport(context.db, params.wave, imprintOf(context))).report,
  edit: async ({ context, params: { wave, statement }, body, account }) => {
    const doer = doerOf(account, context)
    await editSentence(context.db, wave, { ...doer, ...body, statement, imprint: imprintOf(context) })
    return done
  },
  mark: async ({ context, params: { wave, section }, body, account }) => {
    await markSection(context.db, wave, { ...doerOf(account, context), ...body, section })
    return done
  },
  comment: async ({ context, params, body, account }) => {
    await commentOnSentence(context.db, params.wave, { ...body, ...doerOf(account, context) })
    return done
  },
  resolve: async ({ context, params, body, account }) => {
    const settling = { ...doerOf(account, context), ...body, id: params.comment }
    await settleReportComment(context.db, params.wave, settling)
    return done
  },
  step: async ({ context, params, body, account }) => {
    await takeStep(context.db, params.wave, { ...body, ...doerOf(account, context), imprint: imprintOf(context) })
    return done
  },
  sign: async ({ context, params, body, account }) => {
    const taking = { ...body, step: 'signed' as const, imprint: imprintOf(context) }
    await takeStep(context.db, params.wave, { ...taking, ...doerOf(account, context) })
    return done
  },
  reopen: async ({ context, params, body, account }) => {
    const taking = { ...body, step: 'reopened' as const, imprint: imprintOf(context) }
    await takeStep(context.db, params.wave, { ...taking, ...doerOf(account, context) })
    return done
  },
  version: async ({ context, params }) => {
    const { report, edits } = await getReportVersion(context.db, params.wave, params.number)
    return { report, edits: [...edits] }
  },
  changes: ({ context, params: { wave, number }, query: { to } }) =>
    changesBetween(context.db, wave, { from: number, to, issuer: context.config.organisation }),
  departures: async ({ context, params, account }) => {
    const departures = await listDepartures(context.db, params.wave)
    return { departures: departures.map((one) => ({ ...one, isOwn: one.account === account.id })) }
  },
  addCopy: async ({ context, params: { wave, number }, body, account }) => ({
    copy: await registerCopy(context.db, wave, { ...body, ...doerOf(account, context), number }),
  }),
  startJob: async ({ context, params: { wave }, body, account }) => {
    const { issuer, date } = imprintOf(context)
    const wanted = { ...(await orderedFile(context, wave, body, account)), issuer, date }
    const fileName = await reportFileName(context, wave, kindOf(wanted), endingOf(wanted))
    return startJob(context, { wave, account: account.id, wanted, fileName })
  },
  jobs: async ({ context, params, account }) => ({ jobs: await ownJobs(context, params.wave, account.id) }),
  job: ({ context, params, account }) => jobState(context.db, params.job, account.id),
  cancelJob: ({ context, params, account }) => cancelJob(context, params.job, account.id),
  jobFile: ({ context, params, account }) => jobFile(context, params.job, account.id),
}

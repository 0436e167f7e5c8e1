import type { reviewRoutes } from '../../analysis/report/review/routes.ts'
import { imprintOf } from '../commands/build-wave-report.ts'
import { editSentence } from '../commands/edit-sentence.ts'
import { cancelJob, jobFile, jobState, ownJobs, startJob } from '../commands/export-jobs.ts'
import { orderFile } from '../commands/order-file.ts'
import { changesBetween, commentOnSentence, markSection, reviewState } from '../commands/review-report.ts'
import { takeStep } from '../commands/take-step.ts'
import { viewReport } from '../commands/view-report.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../day.ts'
import { settleReportComment } from '../repositories/report-comments.ts'
import { listDepartures } from '../repositories/report-departures.ts'
import type { SignedIn } from '../repositories/sessions.ts'
import { getWave } from '../repositories/waves.ts'
import type { Handlers } from './route-handlers.ts'

const doerOf = (account: SignedIn, { clock }: Context) => ({ account: account.id, day: dayOf(clock()) })
const done = { done: true } as const

export const reviewHandlers: Handlers<typeof reviewRoutes> = {
  state: ({ context, params, account }) => reviewState(context.db, params.wave, account.role),
  draft: ({ context, params: { wave }, query, account: { role } }) =>
    viewReport(context.db, wave, { number: null, role, imprint: imprintOf(context) }, query),
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
    const comment = { ...body, ...doerOf(account, context), imprint: imprintOf(context) }
    await commentOnSentence(context.db, params.wave, comment)
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
  version: ({ context, params: { wave, number }, query, account: { role } }) =>
    viewReport(context.db, wave, { number, role, imprint: imprintOf(context) }, query),
  changes: ({ context, params: { wave, number }, query: { to } }) =>
    changesBetween(context.db, wave, { from: number, to, issuer: context.config.organisation }),
  departures: async ({ context, params, account }) => {
    await getWave(context.db, params.wave)
    const departures = await listDepartures(context.db, params.wave)
    return { departures: departures.map((one) => ({ ...one, isOwn: one.account === account.id })) }
  },
  startJob: async ({ context, params: { wave }, body, account: { id: account } }) => {
    const wanted = await orderFile(context.db, wave, body, { account, imprint: imprintOf(context) })
    return startJob(context, { wave, account, wanted })
  },
  jobs: async ({ context, params, account }) => ({ jobs: await ownJobs(context, params.wave, account.id) }),
  job: ({ context, params, account }) => jobState(context.db, params.job, account.id),
  cancelJob: ({ context, params, account }) => cancelJob(context, params.job, account.id),
  jobFile: ({ context, params, account }) => jobFile(context, params.job, account.id),
}

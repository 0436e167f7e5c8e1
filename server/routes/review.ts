import type { AskedForm } from '../../analysis/report/forms/form.ts'
import type { Format, reviewRoutes } from '../../analysis/report/review/routes.ts'
import { can } from '../../domain/role.ts'
import { cancelJob, jobFile, jobState, startJob } from '../commands/export-jobs.ts'
import { printedReport } from '../commands/printed-report.ts'
import { hasForms, reportInForm } from '../commands/report-in-form.ts'
import {
  changesBetween,
  commentOnSentence,
  editSentence,
  registerCopy,
  restoreSentence,
  reviewState,
  takeStep,
} from '../commands/review-report.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../day.ts'
import { resolveReportComment } from '../repositories/report-comments.ts'
import { getReportVersion, listCopies } from '../repositories/report-versions.ts'
import type { SignedIn } from '../repositories/sessions.ts'
import { formName, reportFileName } from './report-file-name.ts'
import type { Handlers } from './route-handlers.ts'

const imprintOf = ({ config, clock }: Context) => ({ issuer: config.organisation, date: dayOf(clock()) })
const doerOf = (account: SignedIn, { clock }: Context) => ({ account: account.id, day: dayOf(clock()) })
const done = { done: true } as const

const kindOf = (format: Format, form: Partial<AskedForm>): string => (format === 'xlsx' ? '数据表' : formName(form))

export const reviewHandlers: Handlers<typeof reviewRoutes> = {
  state: ({ context, params, account }) => reviewState(context.db, params.wave, can(account.role, 'analyse')),
  edit: async ({ context, params: { wave, statement }, body, account }) => {
    const doer = doerOf(account, context)
    await editSentence(context.db, wave, { ...doer, ...body, statement, imprint: imprintOf(context) })
    return done
  },
  restore: async ({ context, params }) => {
    await restoreSentence(context.db, params.wave, params.statement)
    return done
  },
  comment: async ({ context, params, body, account }) => {
    await commentOnSentence(context.db, params.wave, { ...body, ...doerOf(account, context) })
    return done
  },
  resolve: async ({ context, params, body, account }) => {
    await resolveReportComment(context.db, params.wave, params.comment, body.isResolved ? account.id : null)
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
  copies: async ({ context, params }) => ({ copies: await listCopies(context.db, params.wave, params.number) }),
  addCopy: async ({ context, params: { wave, number }, body, account }) => ({
    copy: await registerCopy(context.db, wave, { ...body, ...doerOf(account, context), number }),
  }),
  startJob: async ({ context, params: { wave }, body, account }) => {
    const { format, number, copy, language = 'zh-CN' } = body
    const form = hasForms(format) ? (body.form ?? 'annex') : 'annex'
    const chosen = { ...(number === undefined ? {} : { which: number }), ...(copy === undefined ? {} : { copy }) }
    const ending = copy === undefined ? format : `第${copy}份.${format}`
    return startJob({
      account: account.id,
      format,
      fileName: await reportFileName(context, wave, kindOf(format, { form, language }), ending),
      read: async () => {
        const made = await printedReport(context.db, wave, imprintOf(context), chosen)
        return reportInForm(context.db, wave, made, { form, language })
      },
    })
  },
  job: ({ params, account }) => jobState(params.job, account.id),
  cancelJob: ({ params, account }) => cancelJob(params.job, account.id),
  jobFile: ({ params, account }) => jobFile(params.job, account.id),
}

import { columnsOf } from '../../analysis/plan/columns-of.ts'
import { isPlanFault } from '../../analysis/plan/fault.ts'
import { runPlan } from '../../analysis/plan/run-plan.ts'
import type { Agreement } from '../../analysis/report/explore/plan-of-table.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import { readCsv } from '../analyze/read-csv.ts'
import { readPlan } from '../analyze/read-plan.ts'
import { type Comparison, compare, different, together } from './compare.ts'

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Buffer> {
  yield Buffer.from(bytes)
}

/**
 * Carries out the plan of a capsule as `minyi analyze` does, and compares the share of every issue and its error with
 * the findings. Shares that may not be shown are passed over, and errors where the plan's are only near these.
 */
export async function planShares(
  planFile: Uint8Array,
  answers: Uint8Array,
  { findings, agreement }: { readonly findings: Findings; readonly agreement: Agreement },
): Promise<Comparison> {
  const plan = readPlan(Buffer.from(planFile).toString('utf8'), 'plan.json')
  if (!('estimates' in plan)) return different(plan.join('; '))
  const data = await readCsv(inOnePiece(answers), { needs: columnsOf(plan), missing: plan.missing })
  if (!('size' in data)) return different(`answers.csv: ${data.map(({ code, line }) => `${code} (${line})`).join()}`)
  const found = runPlan(plan, data)
  if (isPlanFault(found)) return different(`plan.json: ${found.code}`)
  return together(
    findings.issues.flatMap(({ issue, mention }) => {
      if (!mention.isEstimable) return []
      const own = found.estimates.find(({ request }) => request.name === issue)
      if (!own || !('estimate' in own)) return [different(`plan.json/${issue}: 缺少 · missing`)]
      return [
        compare(`plan.json/${issue}/estimate`, mention.value, own.estimate),
        ...(mention.standardError === undefined || agreement !== 'exact'
          ? []
          : [compare(`plan.json/${issue}/standardError`, mention.standardError, own.standardError)]),
      ]
    }),
  )
}

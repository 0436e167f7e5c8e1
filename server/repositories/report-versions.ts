import { sql } from 'kysely'
import type { Findings } from '../../analysis/report/findings.ts'
import type { Report } from '../../analysis/report/model.ts'
import type { MadeEdit } from '../../analysis/report/review/edits.ts'
import type { Version } from '../../analysis/report/review/routes.ts'
import type { Step, TakenStep } from '../../analysis/report/review/workflow.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'

/** Versions with their steps in the order in which they were taken; the newest version first. */
export async function listVersions(db: Database, wave: string): Promise<Version[]> {
  const versions = await db
    .selectFrom('report_versions')
    .where('wave_id', '=', wave)
    .select(['number', sql<string>`report->>'dataHash'`.as('dataHash')])
    .select([
      sql<boolean>`exists (select 1 from report_seals s where s.wave_id = report_versions.wave_id
        and s.number = report_versions.number)`.as('isSealable'),
    ])
    .orderBy('number', 'desc')
    .execute()
  const steps = await listSteps(db, wave)
  return versions.map((version) => ({
    ...version,
    steps: steps.filter(({ number }) => number === version.number).map(({ number: _, ...step }) => step),
  }))
}

const listSteps = (db: Database, wave: string): Promise<(TakenStep & { readonly number: number })[]> =>
  db
    .selectFrom('report_steps as s')
    .innerJoin('accounts as a', 'a.id', 's.taken_by')
    .where('s.wave_id', '=', wave)
    .select(['s.number', 's.step', 'a.id as account', 'a.name', 's.taken_on as day', 's.reason', 's.unread'])
    .orderBy('s.position')
    .execute()

export interface FrozenVersion {
  readonly report: Report
  readonly findings: Findings
  readonly edits: readonly MadeEdit[]
}

export async function getReportVersion(db: Database, wave: string, number: number): Promise<FrozenVersion> {
  const found = await db
    .selectFrom('report_versions')
    .where('wave_id', '=', wave)
    .where('number', '=', number)
    .select(['report', 'findings', 'edits'])
    .executeTakeFirst()
  if (!found) throw new Problem('not_found')
  return found
}

export async function insertReportVersion(
  db: Database,
  wave: string,
  number: number,
  { report, findings, edits }: FrozenVersion,
): Promise<void> {
  await db
    .insertInto('report_versions')
    .values({
      wave_id: wave,
      number,
      report: JSON.stringify(report),
      findings: JSON.stringify(findings),
      edits: JSON.stringify(edits),
    })
    .execute()
}

interface NewStep {
  readonly number: number
  readonly step: Step
  readonly account: string
  readonly day: string
  readonly reason: string | null
  readonly unread: readonly string[] | null
}

export async function insertStep(
  db: Database,
  wave: string,
  { account, day, unread, ...step }: NewStep,
): Promise<void> {
  await db
    .insertInto('report_steps')
    .values({ wave_id: wave, ...step, taken_by: account, taken_on: day, unread: unread && JSON.stringify(unread) })
    .execute()
}

/** Until the end of the transaction nobody else changes what goes into the report of this wave; answers go on coming in. */
export async function lockReport(transaction: Database, wave: string): Promise<void> {
  await sql`select 1 from waves where id = ${wave} for no key update`.execute(transaction)
}

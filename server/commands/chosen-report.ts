import type { Version } from '../../analysis/report/review/routes.ts'
import { type Stage, stageOf, stageOfVersion, type TakenStep } from '../../analysis/report/review/workflow.ts'
import { Problem } from '../../domain/problem.ts'
import { can, type Role } from '../../domain/role.ts'
import type { Database } from '../database/connect.ts'
import { listVersions } from '../repositories/report-versions.ts'

/** Which report: that which is worked on or under review, the last signed one, or a version. */
export type Which = 'current' | 'signed' | number

/** A report that was chosen, by one look at it: it may go on meanwhile, and what is made of it stays what it was. */
export interface ChosenReport {
  /** Of its version; null for what is being written. */
  readonly number: number | null
  readonly stage: Stage
  readonly steps: readonly TakenStep[]
}

/** What is being written, or would be by the newest data. */
export const openReport: ChosenReport = { number: null, stage: 'open', steps: [] }

/**
 * Who works on a report gets what is worked on. Who only reads gets what was signed last; until something is, what there
 * is, since it says on every page that it is internal.
 */
export const whichFor = (role: Role): Which => (can(role, 'analyse') ? 'current' : 'signed')

const isSigned = ({ steps }: Version) => steps.some(({ step }) => step === 'signed')

/** The report that is meant. `signed` gives what is worked on where nothing is signed yet. */
export async function chooseReport(db: Database, wave: string, which: Which): Promise<ChosenReport> {
  const versions = await listVersions(db, wave)
  if (typeof which === 'number') {
    const version = versions.find(({ number }) => number === which)
    if (!version) throw new Problem('not_found')
    return chosen(version)
  }
  const signed = versions.find(isSigned)
  if (which === 'signed' && signed) return chosen(signed)
  const newest = versions[0]
  return newest && stageOf(newest.steps) !== 'open' ? chosen(newest) : openReport
}

const chosen = ({ number, steps }: Version): ChosenReport => ({ number, steps, stage: stageOfVersion(steps) })

/** Refuses a version, or with null the draft, to whoever reads another one. Who works on reports reads all of them. */
export async function refuseUnread(db: Database, wave: string, role: Role, number: number | null): Promise<void> {
  if (can(role, 'analyse')) return
  if ((await chooseReport(db, wave, whichFor(role))).number !== number) throw new Problem('forbidden')
}

import { firstComments } from '../../analysis/report/first-comments.ts'
import type { Database } from '../database/connect.ts'
import { findWaveIssues, type WaveFindings } from './find-wave-issues.ts'
import type { Plan } from './read-live.ts'

type ShownIssues = ReturnType<typeof firstComments> & Pick<WaveFindings, 'instrument'>

const shown = new WeakMap<WaveFindings, ShownIssues>()

/** The findings of a wave as the pages show them: made once for findings that are kept. */
export async function findShownIssues(db: Database, wave: string, plan: Plan): Promise<ShownIssues> {
  const found = await findWaveIssues(db, wave, plan)
  const page = shown.get(found) ?? { ...firstComments(found.findings), instrument: found.instrument }
  shown.set(found, page)
  return page
}

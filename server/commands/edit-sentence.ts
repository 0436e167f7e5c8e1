import { findSentence, unknownSlots } from '../../analysis/report/review/edits.ts'
import type { reviewRoutes } from '../../analysis/report/review/routes.ts'
import type { Statement } from '../../analysis/report/review/statements.ts'
import { stageOf } from '../../analysis/report/review/workflow.ts'
import type { BodyOf } from '../../domain/api/route.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { deleteEdit, findEdit, putEdit } from '../repositories/report-edits.ts'
import { listVersions, lockReport } from '../repositories/report-versions.ts'
import { getWave } from '../repositories/waves.ts'
import { type Imprint, makeWaveReport } from './build-wave-report.ts'
import type { Doer } from './review-report.ts'

interface Rewording extends Doer, BodyOf<typeof reviewRoutes.edit> {
  readonly statement: string
  readonly imprint: Imprint
}

/**
 * Puts a person's words in place of a sentence, or the program's back. Refused where somebody else has changed it since
 * this person began: both texts are kept until one of them chooses.
 */
export async function editSentence(db: Database, wave: string, rewording: Rewording): Promise<void> {
  const { statement, text, base, account, day } = rewording
  await getWave(db, wave)
  const original = text === null ? null : (await sentenceFor(db, wave, { ...rewording, text })).text
  await db.transaction().execute(async (transaction) => {
    await lockReport(transaction, wave)
    const [newest] = await listVersions(transaction, wave)
    if (stageOf(newest?.steps ?? []) !== 'open') throw new Problem('report_in_review')
    const standing = await findEdit(transaction, wave, statement)
    const now = standing?.text ?? null
    // The same text is no conflict: the answer to the first call may have been lost.
    if (now === text) return
    if (now !== base)
      throw new Problem('edit_conflict', { text: now, name: standing?.name ?? null, day: standing?.day ?? null })
    if (text === null || original === null) await deleteEdit(transaction, wave, statement)
    else await putEdit(transaction, wave, { key: statement, text, original, account, day })
  })
}

/** The sentence as the program writes it now. Its numbers can be used and no others. */
async function sentenceFor(
  db: Database,
  wave: string,
  { statement, text, imprint }: { statement: string; text: string; imprint: Imprint },
): Promise<Statement> {
  const { report } = await makeWaveReport(db, wave, imprint)
  const found = findSentence(report, statement)
  if (!found) throw new Problem('sentence_missing')
  const unknown = unknownSlots(text, found.claims)
  if (unknown.length > 0) throw new Problem('edit_numbers_unknown', { numbers: unknown })
  return found
}

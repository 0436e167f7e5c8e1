import { checkInstrument, type Fault } from '../../domain/logic/check.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { getSurvey, updateDraft } from '../repositories/surveys.ts'
import { checkDocument } from './check-document.ts'

/** Keeps the draft, faults and all, unless somebody else saved since `revision` was read. */
export async function saveDraft(
  db: Database,
  survey: string,
  draft: { revision: number; document?: unknown },
): Promise<{ revision: number; faults: Fault[] }> {
  checkDocument(draft.document)
  const revision = await updateDraft(db, survey, draft.revision, draft.document)
  if (revision === undefined) throw new Problem('draft_conflict', { revision: (await getSurvey(db, survey)).revision })
  return { revision, faults: checkInstrument(draft.document).faults }
}

import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { randomId } from '../random-code.ts'
import { getSurvey } from '../repositories/surveys.ts'
import { findNewestVersion, insertVersion, type Version } from '../repositories/versions.ts'
import { publishable } from './read-draft.ts'

/** Freezes the draft as the next version. Refused when it changed since it was read, has errors, or is published already. */
export const publishVersion = (db: Database, survey: string, revision: number): Promise<Version> =>
  db.transaction().execute(async (transaction) => {
    const draft = await getSurvey(transaction, survey, true)
    if (draft.revision !== revision) throw new Problem('draft_conflict', { revision: draft.revision })
    const { instrument, hash, faults } = publishable(draft.document)
    if (!instrument || !hash || faults.some((fault) => fault.severity === 'error'))
      throw new Problem('instrument_invalid', { faults })
    const newest = await findNewestVersion(transaction, survey)
    if (newest?.hash === hash) throw new Problem('nothing_to_publish', { version: newest.number })
    return insertVersion(transaction, { id: randomId(), survey, number: (newest?.number ?? 0) + 1, hash, instrument })
  })

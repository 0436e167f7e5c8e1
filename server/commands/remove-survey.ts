import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { deleteSurvey, getSurvey } from '../repositories/surveys.ts'
import { countWavesOf } from '../repositories/waves.ts'

/** Removes the survey with its versions, unless it went into the field. */
export const removeSurvey = (db: Database, survey: string): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await getSurvey(transaction, survey, true)
    const waves = await countWavesOf(transaction, survey)
    if (waves > 0) throw new Problem('survey_in_use', { waves })
    await deleteSurvey(transaction, survey)
  })

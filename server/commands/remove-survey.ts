import type { Kysely } from 'kysely'
import { Problem } from '../../domain/problem.ts'
import type { Tables } from '../database/schema.ts'
import { deleteSurvey, getSurvey } from '../repositories/surveys.ts'
import { countWavesOf } from '../repositories/waves.ts'

/** Removes the survey with its versions, unless it went into the field. */
export const removeSurvey = (db: Kysely<Tables>, survey: string): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await getSurvey(transaction, survey, true)
    const waves = await countWavesOf(transaction, survey)
    if (waves > 0) throw new Problem('survey_in_use', { waves })
    await deleteSurvey(transaction, survey)
  })

import type { surveyRoutes } from '../../domain/api/surveys.ts'
import { createSurvey } from '../commands/create-survey.ts'
import { publishVersion } from '../commands/publish-version.ts'
import { readDraft } from '../commands/read-draft.ts'
import { removeSurvey } from '../commands/remove-survey.ts'
import { saveDraft } from '../commands/save-draft.ts'
import { listSurveys } from '../repositories/surveys.ts'
import type { Handlers } from './route-handlers.ts'

export const surveyHandlers: Handlers<typeof surveyRoutes> = {
  list: async ({ context }) => ({ surveys: await listSurveys(context.db) }),
  create: ({ context, body }) => createSurvey(context.db, body),
  draft: ({ context, params }) => readDraft(context.db, params.survey),
  saveDraft: ({ context, params, body }) => saveDraft(context.db, params.survey, body),
  publish: async ({ context, params, body }) => ({
    version: await publishVersion(context.db, params.survey, body.revision),
  }),
  remove: async ({ context, params }) => {
    await removeSurvey(context.db, params.survey)
    return { done: true }
  },
}

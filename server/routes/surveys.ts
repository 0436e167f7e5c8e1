import type { surveyRoutes } from '../../domain/api/surveys.ts'
import type { Handlers } from './route-handlers.ts'

export const surveyHandlers = {} as Handlers<typeof surveyRoutes>

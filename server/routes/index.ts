import { commentRoutes } from '../../analysis/report/comments/routes.ts'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { paperRoutes } from '../../analysis/report/forms/routes.ts'
import { reviewRoutes } from '../../analysis/report/review/routes.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { accountRoutes } from '../../domain/api/accounts.ts'
import { citizenRoutes } from '../../domain/api/citizen.ts'
import { codingRoutes } from '../../domain/api/coding.ts'
import { healthRoutes } from '../../domain/api/health.ts'
import { libraryRoutes } from '../../domain/api/library.ts'
import { measureRoutes } from '../../domain/api/measures.ts'
import { surveyRoutes } from '../../domain/api/surveys.ts'
import { waveRoutes } from '../../domain/api/waves.ts'
import { accountHandlers } from './accounts.ts'
import { citizenHandlers } from './citizen.ts'
import { codingHandlers } from './coding.ts'
import { commentHandlers } from './comments.ts'
import { exploreHandlers } from './explore.ts'
import { healthHandlers } from './health.ts'
import { libraryHandlers } from './library.ts'
import { measureHandlers } from './measures.ts'
import { paperHandlers } from './paper.ts'
import { reportHandlers } from './reports.ts'
import { reviewHandlers } from './review.ts'
import { type Endpoint, join } from './route-handlers.ts'
import { surveyHandlers } from './surveys.ts'
import { waveHandlers } from './waves.ts'

/** Every route that the server has, with its handler. */
export const endpoints = (): readonly Endpoint[] => [
  ...join('health', healthRoutes, healthHandlers),
  ...join('citizen', citizenRoutes, citizenHandlers, true),
  ...join('accounts', accountRoutes, accountHandlers),
  ...join('surveys', surveyRoutes, surveyHandlers),
  ...join('waves', waveRoutes, waveHandlers),
  ...join('reports', reportRoutes, reportHandlers),
  ...join('review', reviewRoutes, reviewHandlers),
  ...join('paper', paperRoutes, paperHandlers),
  ...join('comments', commentRoutes, commentHandlers),
  ...join('coding', codingRoutes, codingHandlers),
  ...join('explore', exploreRoutes, exploreHandlers),
  ...join('measures', measureRoutes, measureHandlers),
  ...join('library', libraryRoutes, libraryHandlers),
]

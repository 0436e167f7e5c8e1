import type { reportRoutes } from '../../analysis/report/routes.ts'
import type { Handlers } from './route-handlers.ts'

export const reportHandlers = {} as Handlers<typeof reportRoutes>

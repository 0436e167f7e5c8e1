import type { waveRoutes } from '../../domain/api/waves.ts'
import type { Handlers } from './route-handlers.ts'

export const waveHandlers = {} as Handlers<typeof waveRoutes>

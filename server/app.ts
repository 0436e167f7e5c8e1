import fastifyCompress from '@fastify/compress'
import fastifyCookie from '@fastify/cookie'
import fastifyRateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { goOnAside } from './commands/publish-state.ts'
import type { Context } from './context.ts'
import { addEndpoint } from './endpoint-route.ts'
import { acceptOnlyJson } from './plugins/json-bodies.ts'
import { answerProblems, problemOf, sendProblem } from './plugins/problems.ts'
import { addSecurityHeaders } from './plugins/security-headers.ts'
import { serveStaticFiles } from './plugins/static-files.ts'
import { endpoints as allEndpoints } from './routes/index.ts'
import type { Endpoint } from './routes/route-handlers.ts'
import { serveStaffPages } from './routes/staff-pages.ts'

/** Reports faults of the program; never what a caller sent. */
export type WriteFault = (line: string) => void

/** The whole server without listening. Throws when its routes and the manifest differ. */
export async function buildApp(
  context: Context,
  writeFault: WriteFault = console.error,
  endpoints: readonly Endpoint[] = allEndpoints(),
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    // A proxy on the same machine and those named in the settings may say whom they speak for, nobody else.
    trustProxy: ['loopback', ...context.config.trustedProxies],
    exposeHeadRoutes: false,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, _, reply) => sendProblem(reply, problemOf(error)),
  })
  const registered = watchRoutes(app)
  const forRespondents = endpoints.filter((endpoint) => endpoint.isForRespondents).map(({ route }) => route.path)
  answerProblems(app, writeFault, new Set(forRespondents))
  addSecurityHeaders(app, context.config)
  acceptOnlyJson(app)
  await app.register(fastifyCookie)
  await app.register(fastifyRateLimit, { global: false })
  await app.register(fastifyCompress, { encodings: ['gzip'], threshold: 1024 })
  await serveStaticFiles(app, context.config.clientFolder)
  const statics = new Set(registered)
  for (const endpoint of endpoints) addEndpoint(app, context, endpoint)
  serveStaffPages(app, context.config.clientFolder)
  app.addHook('onClose', goOnAside(context.db))
  await app.ready()
  refuseUndeclared(registered, statics, endpoints)
  return app
}

function watchRoutes(app: FastifyInstance): string[] {
  const registered: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    registered.push(...[method].flat().map((one) => `${one} ${url}`))
  })
  return registered
}

/** Static files can only be read; every other route must stand in the manifest. */
export function refuseUndeclared(
  registered: readonly string[],
  statics: ReadonlySet<string>,
  endpoints: readonly Endpoint[],
): void {
  const declared = new Set(endpoints.map(({ route }) => `${route.method} ${route.path}`))
  const isStatic = (route: string) => statics.has(route) && /^(GET|HEAD) \/(?!api\/|s\/)/.test(route)
  const undeclared = registered.filter((route) => !declared.has(route) && !isStatic(route))
  if (undeclared.length) throw new Error(`routes outside the manifest: ${undeclared.join(', ')}`)
}

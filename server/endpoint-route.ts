import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { Route } from '../domain/api/route.ts'
import { Problem } from '../domain/problem.ts'
import { can } from '../domain/role.ts'
import { tokenHash } from './commands/tokens.ts'
import type { Context } from './context.ts'
import { limitFailures } from './plugins/failure-limit.ts'
import { checkStorable } from './plugins/json-bodies.ts'
import { checkOrigin } from './plugins/origin.ts'
import { problemOf } from './plugins/problems.ts'
import { sessionCookie } from './plugins/session-cookie.ts'
import { findSession, type SignedIn } from './repositories/sessions.ts'
import type { Endpoint, FileAnswer } from './routes/route-handlers.ts'
import { sendWritten, writerOf } from './written-json.ts'

const largestBody = 65_536

/** Registers one entry of the manifest: who may call it is decided before the body is read. */
export function addEndpoint(app: FastifyInstance, context: Context, endpoint: Endpoint): void {
  const { route, isForRespondents } = endpoint
  const limit = route.limit && limitFailures(app, route.limit)
  const callers = new WeakMap<FastifyRequest, SignedIn>()
  const written = writerOf(route)
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit: route.bodyLimit ?? largestBody,
    onRequest: async (request, reply) => {
      if (route.method !== 'GET') checkOrigin(request, context.config, isForRespondents)
      const account = isForRespondents ? undefined : await whoCalls(context, request, reply)
      if (!can(account?.role ?? null, route.can)) throw new Problem(account ? 'forbidden' : 'not_signed_in')
      if (account) callers.set(request, account)
      await limit?.check(request)
    },
    handler: async (request, reply) => {
      const call = {
        ...inputOf(route, request),
        account: callers.get(request) ?? null,
        context,
        session: sessionCookie(request, reply, context.config),
      }
      // Parsed by the route's own schemas just above, and the caller was let in: what the handler's type asks for.
      const answer = await endpoint.handler(call as Parameters<typeof endpoint.handler>[0])
      if ('mediaType' in route.response) return sendFile(reply, route.response.mediaType, answer as FileAnswer)
      return sendWritten(request, reply, written(answer))
    },
    ...(limit && { onError: (request, _, error) => limit.count(request, problemOf(error)) }),
  })
}

async function whoCalls(context: Context, request: FastifyRequest, reply: FastifyReply): Promise<SignedIn | undefined> {
  const { token } = sessionCookie(request, reply, context.config)
  return token ? findSession(context.db, tokenHash(token), context.clock()) : undefined
}

function inputOf(route: Route, request: FastifyRequest) {
  return {
    params: route.params && parse(route.params, request.params, 'params'),
    query: route.query && parse(route.query, request.query, 'query'),
    body: route.body && parse(route.body, request.body, 'body'),
  }
}

function parse(schema: z.core.$ZodType, value: unknown, part: string): unknown {
  if (part !== 'body') checkStorable(value)
  const read = z.safeParse(schema, value)
  if (read.success) return read.data
  // What was sent is not repeated: only where it is wrong and how.
  const details = read.error.issues.map(({ path, code, message }) => ({
    path: path.map(String).join('.'),
    code: /^[a-z_]+$/.test(message) ? message : code,
  }))
  throw new Problem('invalid_request', details.slice(0, 50))
}

function sendFile(reply: FastifyReply, mediaType: string, { content, fileName }: FileAnswer): FastifyReply {
  if (fileName) reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
  else reply.header('cache-control', 'no-cache')
  return reply
    .type(mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType)
    .send(typeof content === 'string' ? content : Buffer.from(content))
}

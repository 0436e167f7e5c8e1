import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem, type ProblemCode, problemStatus } from '../../domain/problem.ts'
import { databaseProblem } from '../database/problems.ts'

const byFastifyCode: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_json',
  FST_ERR_BAD_URL: 'not_found',
}

/** Any error as the problem that the caller is told. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  const known = byFastifyCode[code ?? '']
  if (known) return new Problem(known)
  if (code?.startsWith('FST_') && statusCode && statusCode < 500) return new Problem('invalid_request')
  return databaseProblem(error) ?? new Problem('internal')
}

/** Seconds after which it is worth asking again. */
const retryAfter: Partial<Record<ProblemCode, number>> = { database_unavailable: 5, too_many_attempts: 60 }

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const seconds = retryAfter[problem.code]
  if (seconds) reply.header('retry-after', seconds)
  return reply
    .code(problemStatus[problem.code])
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ code: problem.code, details: problem.details }))
}

/** Messages of faults may repeat the value that was in the way, so of respondents' calls only the place is kept. */
function traceOf(error: Error, isForRespondents: boolean): string {
  const stack = error.stack ?? String(error)
  if (!isForRespondents) return stack
  return [error.name, ...stack.split('\n').filter((line) => /^\s+at /.test(line))].join('\n')
}

/** The one place where errors become answers. Of a fault, the route and the stack are written down, never the call. */
export function answerProblems(
  app: FastifyInstance,
  write: (line: string) => void,
  respondents: ReadonlySet<string>,
): void {
  app.setErrorHandler((error: Error, request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemOf(error)
    const path = request.routeOptions.url ?? '?'
    if (problem.code === 'internal') write(`${request.method} ${path}: ${traceOf(error, respondents.has(path))}`)
    return sendProblem(reply, problem)
  })
}

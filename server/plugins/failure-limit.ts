import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Route } from '../../domain/api/route.ts'
import { Problem, type ProblemCode } from '../../domain/problem.ts'

/** What somebody gets who guesses. Other failures, as a closed wave behind an office's one address, are not counted. */
const guesses: readonly ProblemCode[] = ['wrong_credentials', 'setup_link_invalid', 'code_unknown', 'code_used']

export interface FailureLimit {
  /** Throws when the address has failed too often. */
  readonly check: (request: FastifyRequest) => Promise<void>
  readonly count: (request: FastifyRequest, problem: Problem) => Promise<void>
}

/** Counts per address and minute; IPv6 neighbours count as one. Successes are never counted: offices share an address. */
export function limitFailures(app: FastifyInstance, limit: NonNullable<Route['limit']>): FailureLimit {
  const ask = app.createRateLimit({ max: limit.perMinute, timeWindow: 60_000 })
  const isSpent = (answer: Awaited<ReturnType<typeof ask>>) => !answer.isAllowed && answer.remaining === 0
  return {
    check: async (request) => {
      const before = await ask(request, { increment: false })
      if (isSpent(before)) throw new Problem('too_many_attempts')
      if (!limit.failuresOnly) await ask(request)
    },
    count: async (request, problem) => {
      if (limit.failuresOnly && guesses.includes(problem.code)) await ask(request)
    },
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { longestSession } from '../repositories/sessions.ts'

/** The cookie of the caller's session. */
export interface SessionCookie {
  readonly token: string | undefined
  set(token: string): void
  clear(): void
}

export function sessionCookie(request: FastifyRequest, reply: FastifyReply, config: Config): SessionCookie {
  const secure = config.origin.startsWith('https:')
  const name = secure ? '__Host-minyi' : 'minyi'
  const options = { httpOnly: true, sameSite: 'strict', secure, path: '/' } as const
  return {
    token: request.cookies[name],
    set: (token) => reply.setCookie(name, token, { ...options, maxAge: longestSession / 1000 }),
    clear: () => reply.clearCookie(name, options),
  }
}

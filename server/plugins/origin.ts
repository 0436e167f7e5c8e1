import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../../domain/problem.ts'
import type { Config } from '../config.ts'

/** Whether a page at this origin is ours. Unless the origin is fixed, every numeric address that reaches us is too. */
function isOwn(origin: string, host: string | undefined, config: Config): boolean {
  if (origin === config.origin) return true
  if (config.isOriginFixed || !host || !URL.canParse(`http://${host}`)) return false
  const { hostname } = new URL(`http://${host}`)
  const isNumeric = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
  return origin === `http://${host}` && (isNumeric || hostname === 'localhost')
}

/** Refuses changes that pages of other sites ask for. Old phones' kernels send neither header, so that respondents may lack both. */
export function checkOrigin(request: FastifyRequest, config: Config, isForRespondents: boolean): void {
  const { origin, host, 'sec-fetch-site': site } = request.headers
  const isForeign =
    (origin !== undefined && !isOwn(origin, host, config)) || (site !== undefined && site !== 'same-origin')
  const isUnknown = origin === undefined && site === undefined
  if (isForeign || (isUnknown && !isForRespondents)) throw new Problem('origin_refused')
}

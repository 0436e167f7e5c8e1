import type { ProblemCode } from '../../domain/problem.ts'

/** What came back: a value, a refusal in the server's words, or nothing at all. */
export type Reply<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly retryAfter: number }
  | { readonly kind: 'unreachable' }

const patienceMs = 20_000

const secondsIn = (header: string | null): number => Math.max(0, Number(header) || 0)

/** Undefined for what is no JSON, such as the page of a hotel's network; throws when the network breaks off. */
async function jsonOf(response: Response): Promise<{ code?: ProblemCode } | undefined> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One request with an end to its patience. Never throws. */
export async function ask<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Reply<T>> {
  const stop = typeof AbortController === 'undefined' ? undefined : new AbortController()
  const timer = setTimeout(() => stop?.abort(), patienceMs)
  try {
    const response = await fetch(path, {
      method,
      credentials: 'omit',
      ...(stop ? { signal: stop.signal } : {}),
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const answer = await jsonOf(response)
    if (response.ok && answer) return { kind: 'value', value: answer as T }
    // Of a faulty server, or of one that stands before it, only its own refusals are believed.
    const code = (response.status < 500 && answer?.code) || 'internal'
    return { kind: 'problem', code, retryAfter: secondsIn(response.headers.get('retry-after')) }
  } catch {
    return { kind: 'unreachable' }
  } finally {
    clearTimeout(timer)
  }
}

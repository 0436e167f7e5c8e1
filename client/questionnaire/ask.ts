import type { ProblemCode } from '../../domain/problem.ts'

/** What came back: a value, a refusal in the server's words, or nothing at all. */
export type Reply<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly retryAfter: number }
  | { readonly kind: 'unreachable' }

const patienceMs = 20_000

const secondsIn = (header: string | null): number => Math.max(0, Number(header) || 0)

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
    const answer = await response.json()
    if (response.ok) return { kind: 'value', value: answer as T }
    const code = (answer as { code?: ProblemCode } | null)?.code ?? 'internal'
    return { kind: 'problem', code, retryAfter: secondsIn(response.headers.get('retry-after')) }
  } catch {
    return { kind: 'unreachable' }
  } finally {
    clearTimeout(timer)
  }
}

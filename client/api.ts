import type { BodySentTo, ParamsOf, QueryOf, ResponseOf, Route } from '../domain/api/route.ts'
import { Problem, type ProblemCode, problemCodes } from '../domain/problem.ts'

type Part<Name extends string, Value> = [Value] extends [undefined] ? unknown : { [K in Name]: Value }
export type Call<R extends Route> = Part<'params', ParamsOf<R>> &
  Part<'body', BodySentTo<R>> &
  (QueryOf<R> extends undefined ? unknown : { query?: Partial<QueryOf<R>> })

/** The address of a route with its parameters and query filled in. */
export function addressOf(route: Route, call: { params?: object; query?: object } = {}): string {
  const params = new Map(Object.entries(call.params ?? {}))
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params.get(name) ?? '')))
  const query = new URLSearchParams(
    Object.entries(call.query ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ).toString()
  return query ? `${path}?${query}` : path
}

/** Calls a route of the manifest. Throws a Problem; `details.offline` is true when the server was not reached. */
export async function call<R extends Route>(route: R, call: Call<R>, signal?: AbortSignal): Promise<ResponseOf<R>> {
  const { body } = call as { body?: unknown }
  const response = await fetch(addressOf(route, call as object), {
    method: route.method,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    throw cause instanceof DOMException && cause.name === 'AbortError'
      ? cause
      : new Problem('internal', { offline: true })
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as ResponseOf<R>
  throw problemFrom(answer)
}

/** Fetches a file of the manifest with the name that the server gives it. Throws a Problem as `call` does. */
export async function fetchFile<R extends Route>(route: R, call: Call<R>): Promise<{ name: string; content: Blob }> {
  const response = await fetch(addressOf(route, call as object), { credentials: 'same-origin' }).catch(() => {
    throw new Problem('internal', { offline: true })
  })
  if (!response.ok) throw problemFrom(await response.json().catch(() => null))
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return { name: name ? decodeURIComponent(name) : 'download', content: await response.blob() }
}

function problemFrom(answer: unknown): Problem {
  const { code, details } = (answer ?? {}) as { code?: string; details?: unknown }
  return new Problem(problemCodes.includes(code as ProblemCode) ? (code as ProblemCode) : 'internal', details)
}

import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route } from '../../domain/api/route.ts'
import type { Context } from '../context.ts'
import type { SessionCookie } from '../plugins/session-cookie.ts'
import type { SignedIn } from '../repositories/sessions.ts'

interface Call<R extends Route> {
  readonly params: ParamsOf<R>
  readonly query: QueryOf<R>
  readonly body: BodyOf<R>
  /** Null only on routes for anyone. */
  readonly account: R['can'] extends 'anyone' ? SignedIn | null : SignedIn
  readonly context: Context
  readonly session: SessionCookie
}

/** A page or file; offered for saving where it has a name. */
export interface FileAnswer {
  readonly content: Uint8Array | string
  readonly fileName?: string
}

/** JSON text made before and kept, for answers that are large and often the same. */
export interface ReadyJson {
  readonly readyJson: string
}

type AnswerOf<R extends Route> = R['response'] extends { readonly mediaType: string }
  ? FileAnswer
  : ResponseOf<R> | ReadyJson
type Handler<R extends Route> = (call: Call<R>) => Promise<AnswerOf<R>> | AnswerOf<R>

/** One handler for each entry of a manifest group, under the same name. */
export type Handlers<Group extends Readonly<Record<string, Route>>> = { readonly [K in keyof Group]: Handler<Group[K]> }

/** A manifest entry with what answers it. */
export interface Endpoint {
  readonly name: string
  readonly route: Route
  readonly handler: (call: Call<Route>) => unknown
  /** Phones of respondents call it: nothing of the call is written down. */
  readonly isForRespondents: boolean
}

/** Joins a group with its handlers. Throws, naming them, when an entry has no handler or a handler no entry. */
export function join<Group extends Readonly<Record<string, Route>>>(
  group: string,
  routes: Group,
  handlers: Handlers<Group>,
  isForRespondents = false,
): Endpoint[] {
  const given = handlers as Readonly<Record<string, unknown>>
  const missing = Object.keys(routes).filter((name) => typeof given[name] !== 'function')
  const stray = Object.keys(given).filter((name) => !(name in routes))
  if (missing.length || stray.length)
    throw new Error(
      `the manifest and the handlers of ${group} differ: without handler [${missing}], without entry [${stray}]`,
    )
  return Object.entries(routes).map(([name, route]) => ({
    name: `${group}.${name}`,
    route,
    // Each handler takes what its own route's schemas let through; the list forgets which is which.
    handler: given[name] as Endpoint['handler'],
    isForRespondents,
  }))
}

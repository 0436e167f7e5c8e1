import type * as z from 'zod/mini'
import type { Permission } from '../role.ts'

type Schema = z.core.$ZodType

/** One entry of the manifest: who may call what, with what, and what comes back. The server has no other routes. */
export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  /** As Fastify writes it: `/api/waves/:wave`. */
  readonly path: string
  readonly can: Permission
  readonly params?: Schema
  readonly query?: Schema
  readonly body?: Schema
  /** Schema of the answer, or the media type of a page or file. */
  readonly response: Schema | { readonly mediaType: string }
  /** Bytes; the server's default where absent. */
  readonly bodyLimit?: number
  /** Calls per minute and address. Counted on failures only where `failuresOnly`. */
  readonly limit?: { readonly perMinute: number; readonly failuresOnly: boolean }
}

/** Keeps the exact types of an entry, so that calls and handlers are checked against it. */
export const defineRoute = <const R extends Route>(route: R): R => route

type Out<S> = S extends Schema ? z.output<S> : undefined
type In<S> = S extends Schema ? z.input<S> : undefined
/** What a route gets and gives back, as TypeScript knows it after the schemas have been applied. */
export type ParamsOf<R extends Route> = Out<R['params']>
export type QueryOf<R extends Route> = Out<R['query']>
export type BodyOf<R extends Route> = Out<R['body']>
/** The body as a caller writes it, before defaults and trimming. */
export type BodySentTo<R extends Route> = In<R['body']>
export type ResponseOf<R extends Route> = R['response'] extends Schema ? z.output<R['response']> : Uint8Array | string

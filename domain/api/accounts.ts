import * as z from 'zod/mini'
import { oneLine } from '../one-line.ts'
import { roleSchema } from '../role.ts'
import { defineRoute } from './route.ts'

/** Somebody who can sign in, once the account is set up: its owner has chosen a password. */
const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  isDisabled: z.boolean(),
  isSetUp: z.boolean(),
})
export type Account = z.output<typeof accountSchema>

/** Without what cannot be seen: two people must not look the same in the register of what has left. */
const nameSchema = z
  .string()
  .check(z.overwrite(oneLine), z.trim(), z.minLength(2, 'name_too_short'), z.maxLength(60, 'name_too_long'))
const passwordSchema = z.string().check(z.minLength(12, 'password_too_short'), z.maxLength(200, 'password_too_long'))
const done = z.object({ done: z.literal(true) })
/** The link is told this once; `expiresAt` is an ISO moment. */
const withLink = z.object({ account: accountSchema, link: z.string(), expiresAt: z.string() })
const tokenParams = z.object({ token: z.string().check(z.maxLength(100)) })

/** Who is signed in, and who may sign in. */
export const accountRoutes = {
  /** Who is asking; null for nobody. */
  whoAmI: defineRoute({
    method: 'GET',
    path: '/api/session',
    can: 'anyone',
    response: z.object({ account: z.nullable(accountSchema), organisation: z.string(), needsSetUp: z.boolean() }),
  }),
  signIn: defineRoute({
    method: 'POST',
    path: '/api/session',
    can: 'anyone',
    body: z.strictObject({
      name: z.string().check(z.maxLength(60)),
      password: z.string().check(z.maxLength(200)),
    }),
    response: z.object({ account: accountSchema }),
    limit: { perMinute: 10, failuresOnly: true },
  }),
  signOut: defineRoute({ method: 'DELETE', path: '/api/session', can: 'anyone', response: done }),
  /**
   * What a one-time link is for: the first administrator, an account that was made for somebody, or, where the account
   * is set up, a new password.
   */
  invitation: defineRoute({
    method: 'GET',
    path: '/api/set-up/:token',
    can: 'anyone',
    params: tokenParams,
    response: z.object({ role: roleSchema, name: z.nullable(z.string()), isSetUp: z.boolean() }),
    limit: { perMinute: 10, failuresOnly: true },
  }),
  /** Spends the link. An account that is set up keeps its name, and its sessions end. */
  setUp: defineRoute({
    method: 'POST',
    path: '/api/set-up/:token',
    can: 'anyone',
    params: tokenParams,
    body: z.strictObject({ name: nameSchema, password: passwordSchema }),
    response: z.object({ account: accountSchema }),
    limit: { perMinute: 10, failuresOnly: true },
  }),
  list: defineRoute({
    method: 'GET',
    path: '/api/accounts',
    can: 'manage_accounts',
    response: z.object({ accounts: z.array(accountSchema) }),
  }),
  /** Makes an account and the one-time link by which its owner sets the password. */
  invite: defineRoute({
    method: 'POST',
    path: '/api/accounts',
    can: 'manage_accounts',
    body: z.strictObject({ name: nameSchema, role: roleSchema }),
    response: withLink,
  }),
  /** A new one-time link where the last was lost or the password forgotten. Older links of the account are void. */
  renewLink: defineRoute({
    method: 'POST',
    path: '/api/accounts/:account/link',
    can: 'manage_accounts',
    params: z.object({ account: z.string() }),
    response: withLink,
  }),
  change: defineRoute({
    method: 'PATCH',
    path: '/api/accounts/:account',
    can: 'manage_accounts',
    params: z.object({ account: z.string() }),
    body: z.strictObject({ role: z.optional(roleSchema), isDisabled: z.optional(z.boolean()) }),
    response: z.object({ account: accountSchema }),
  }),
}

import * as z from 'zod/mini'

/** What an account may be; `granted` below says what each may do. */
export const roles = ['administrator', 'analyst', 'reader'] as const
/** One of them. */
export const roleSchema = z.enum(roles)
export type Role = z.output<typeof roleSchema>

/** What a route may demand. `anyone` needs no account. */
export const permissions = [
  'anyone',
  'signed_in',
  'manage_accounts',
  'design',
  'run_fieldwork',
  'see_progress',
  'analyse',
  'read_report',
  'sign_report',
] as const
export type Permission = (typeof permissions)[number]

const granted: Record<Role, readonly Permission[]> = {
  administrator: [
    'anyone',
    'signed_in',
    'manage_accounts',
    'design',
    'run_fieldwork',
    'see_progress',
    'analyse',
    'read_report',
    'sign_report',
  ],
  analyst: ['anyone', 'signed_in', 'see_progress', 'analyse', 'read_report'],
  reader: ['anyone', 'signed_in', 'read_report'],
}

/** Whether a person with this role, or nobody in particular, may do it. Deny by default. */
export const can = (role: Role | null, permission: Permission): boolean =>
  permission === 'anyone' || (role !== null && granted[role].includes(permission))

import { computed, signal } from '@preact/signals'
import type { Account } from '../../domain/api/accounts.ts'
import type { Problem } from '../../domain/problem.ts'
import { can, type Permission } from '../../domain/role.ts'

/** Who is signed in; undefined until the server has said. */
export const account = signal<Account | null | undefined>(undefined)
export const organisation = signal('')

const role = computed(() => account.value?.role ?? null)
export const mayI = (permission: Permission): boolean => can(role.value, permission)

/** The session ended while a page was open: the page stays, with what was typed, and one signs in above it. */
export const hasEnded = signal(false)

export function noticeSessionEnd(problem: Problem): void {
  if (problem.code === 'not_signed_in' && account.value) hasEnded.value = true
}

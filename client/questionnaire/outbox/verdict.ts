import type { ProblemCode } from '../../../domain/problem.ts'
import { type Receipt, receiptOf } from '../../../domain/response.ts'
import type { Reply } from '../ask.ts'
import { leafOfEntry, type OutboxEntry, sha256 } from './seal.ts'

export type Verdict =
  | { readonly kind: 'received'; readonly receipt: string }
  | { readonly kind: 'later'; readonly isOffline: boolean; readonly retryAfter: number }
  | { readonly kind: 'refused'; readonly code: ProblemCode }

/** Refusals that pass by themselves. All others need the respondent. */
const passing = new Set<ProblemCode>(['internal', 'database_unavailable', 'too_many_attempts'])

/** What a reply means for the entry. Only a receipt that follows from the entry counts as one. */
export function verdictOn(entry: OutboxEntry, reply: Reply<Receipt>): Verdict {
  if (reply.kind === 'unreachable') return { kind: 'later', isOffline: true, retryAfter: 0 }
  if (reply.kind === 'problem')
    return passing.has(reply.code)
      ? { kind: 'later', isOffline: false, retryAfter: reply.retryAfter }
      : { kind: 'refused', code: reply.code }
  const leaf = leafOfEntry(entry)
  const receipt = receiptOf(sha256, leaf)
  if (reply.value?.leaf === leaf && reply.value.receipt === receipt) return { kind: 'received', receipt }
  return { kind: 'later', isOffline: false, retryAfter: 0 }
}

const longestSeconds = 300

/** Seconds until the next try: doubling from 1 to 300, half of it by chance, never sooner than the server asked. */
export const waitSeconds = (failures: number, retryAfter: number, chance: () => number): number =>
  Math.max(retryAfter, Math.min(longestSeconds, 2 ** Math.min(failures, 9)) * (0.5 + chance() / 2))

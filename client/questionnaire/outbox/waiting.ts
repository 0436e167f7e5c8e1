import type { Keep } from '../keep.ts'
import type { OutboxEntry } from './seal.ts'

export const outboxKey = (responseId: string): string => `outbox/${responseId}`

/** What waits on this phone, for every questionnaire. */
export async function waiting(keep: Keep): Promise<OutboxEntry[]> {
  const keys = await keep.keys('outbox/')
  const entries = await Promise.all(keys.map((key) => keep.get<OutboxEntry>(key)))
  return entries.filter((entry): entry is OutboxEntry => entry !== undefined)
}

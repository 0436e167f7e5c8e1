import { commentId } from '../../analysis/report/comments/written.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import type { ReleasedQuote } from '../../analysis/report/phrases/quotations.ts'
import type { Database } from '../database/connect.ts'
import { listReleased } from '../repositories/quotes.ts'
import { sha256 } from '../sha256.ts'

/** The texts of comments that were released for quoting and are still there, each once, in the order of the findings. */
export async function releasedQuotes(
  db: Database,
  wave: string,
  comments: Findings['comments'],
): Promise<ReleasedQuote[]> {
  const released = new Set(await listReleased(db, wave))
  if (released.size === 0) return []
  const quotes = new Map<string, ReleasedQuote>()
  for (const { group, text: written } of comments) {
    const text = written.trim().replace(/\s+/g, ' ')
    const id = commentId(sha256, { wave, group, text })
    if (released.has(id)) quotes.set(id, { group, text })
  }
  return [...quotes.values()]
}

import type { Quote } from '../../domain/api/coding.ts'
import type { Database } from '../database/connect.ts'
import { insertQuote, listQuotes, releaseQuote } from '../repositories/quotes.ts'
import { getWave } from '../repositories/waves.ts'
import { requireComment } from './read-comments.ts'

/** Quotes of a wave as somebody sees them. */
export async function quotesFor(db: Database, wave: string, account: string): Promise<Quote[]> {
  await getWave(db, wave)
  return (await listQuotes(db, wave)).map(({ chooser, ...quote }) => ({
    ...quote,
    mayRelease: quote.releasedBy === null && chooser !== account,
  }))
}

export async function chooseQuote(db: Database, wave: string, comment: string, account: string): Promise<void> {
  await requireComment(db, wave, comment)
  await insertQuote(db, wave, comment, account)
}

/** From now on the comment may stand in the report. It is looked for again: a comment of before may be gone. */
export async function release(db: Database, wave: string, comment: string, account: string): Promise<void> {
  await requireComment(db, wave, comment)
  await releaseQuote(db, wave, comment, account)
}

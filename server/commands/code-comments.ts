import type { DoubleCoding } from '../../domain/api/coding.ts'
import type { CodeFrame } from '../../domain/code-frame.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import {
  type Coding,
  getFrame,
  listCodings,
  listCodingsOf,
  listSettlements,
  putCoding,
  putSettlement,
  saveFrame,
} from '../repositories/codings.ts'
import { lockReport } from '../repositories/report-versions.ts'
import { getWave } from '../repositories/waves.ts'
import { doubleCodings } from './double-codings.ts'
import { requireComment } from './read-comments.ts'

/** A theme that some comment has been given stays in the frame. */
export async function saveCodeFrame(db: Database, wave: string, frame: CodeFrame): Promise<CodeFrame> {
  await getWave(db, wave)
  const kept = new Set(frame.themes.map(({ id }) => id))
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, wave)
    const said = [...(await listCodings(transaction, wave)), ...(await listSettlements(transaction, wave))]
    const lost = said.flatMap(({ themes }) => themes).find((theme) => !kept.has(theme))
    if (lost !== undefined) throw new Problem('theme_in_use', { theme: lost })
    return saveFrame(transaction, wave, frame)
  })
}

interface Said {
  readonly comment: string
  readonly account: string
  readonly themes: readonly string[]
}

async function requireThemes(db: Database, wave: string, themes: readonly string[]): Promise<void> {
  const known = new Set((await getFrame(db, wave)).themes.map(({ id }) => id))
  if (themes.some((theme) => !known.has(theme)) || new Set(themes).size < themes.length)
    throw new Problem('invalid_request', { themes })
}

/**
 * What one person says a comment is about. The first two who come are its coders; when both have said it, neither can
 * change it any more, since each then sees what the other said. Returns whether both have.
 */
export async function codeComment(db: Database, wave: string, { comment, account, themes }: Said): Promise<boolean> {
  await requireComment(db, wave, comment)
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, wave)
    await requireThemes(transaction, wave, themes)
    const codings = await listCodingsOf(transaction, wave, comment)
    const isMine = codings.some(({ coder }) => coder === account)
    if (codings.length === 2) throw new Problem(isMine ? 'coding_complete' : 'coding_full')
    const place = codings.some((coding) => coding.place === 1) ? 2 : 1
    await putCoding(transaction, wave, { comment, coder: account, place, themes })
    return codings.length === 1 && !isMine
  })
}

/** Decides on a comment that two have coded. */
export async function settleComment(db: Database, wave: string, { comment, account, themes }: Said): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lockReport(transaction, wave)
    await requireThemes(transaction, wave, themes)
    if ((await listCodingsOf(transaction, wave, comment)).length < 2) throw new Problem('coding_incomplete')
    await putSettlement(transaction, wave, { comment, account, themes })
  })
}

/** What a person may know of the coding: all of their own, of others only where both have coded. */
export async function codingsFor(db: Database, wave: string, account: string) {
  await getWave(db, wave)
  const codings = await listCodings(db, wave)
  const double = doubleCodings(codings, await listSettlements(db, wave))
  return {
    mine: Object.fromEntries(
      codings.filter(({ coder }) => coder === account).map(({ comment, themes }) => [comment, [...themes]]),
    ),
    full: double.filter(({ coders }) => coders.every(({ coder }) => coder !== account)).map(({ comment }) => comment),
    both: double.map(
      ({ comment, coders, settled }): DoubleCoding => ({
        comment,
        coders: coders.map(({ coderName, themes }) => ({ name: coderName, themes: [...themes] })),
        settled: settled && { by: settled.by, themes: [...settled.themes] },
      }),
    ),
    coders: [...countByName(codings)].map(([name, comments]) => ({ name, comments })),
  }
}

function countByName(codings: readonly Coding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { coderName } of codings) counts.set(coderName, (counts.get(coderName) ?? 0) + 1)
  return counts
}

import type { Comments, ThemeFindings } from '../../analysis/report/comments/schema.ts'
import type { Pair } from '../../analysis/text/agreement.ts'
import type { Database } from '../database/connect.ts'
import { getFrame, listCodings, listSettlements } from '../repositories/codings.ts'
import { doubleCodings } from './double-codings.ts'
import { exploreWave } from './explore-wave.ts'

/** Masked comments of a wave with what a machine makes of them. */
export const readComments = async (
  db: Database,
  wave: string,
  filter: { readonly group?: string | undefined; readonly sector?: number | undefined },
): Promise<Comments> => {
  const asked = { wave, group: filter.group ?? null, sector: filter.sector ?? null }
  return exploreWave(db, wave, { kind: 'comments', asked })
}

/** Throws `not_found` where the wave has no such comment. */
export async function requireComment(db: Database, wave: string, comment: string): Promise<void> {
  await exploreWave(db, wave, { kind: 'hasComment', asked: { wave, comment } })
}

/** Agreement of coders, and how many people speak of each theme. */
export async function readThemes(db: Database, wave: string): Promise<ThemeFindings> {
  const { themes } = await getFrame(db, wave)
  const double = doubleCodings(await listCodings(db, wave), await listSettlements(db, wave))
  const pairs = double.map(({ comment, coders: [a, b] }) => [comment, [a.themes, b.themes] as Pair] as const)
  const settled = double.flatMap(({ comment, agreed }) => (agreed ? [[comment, agreed] as const] : []))
  return exploreWave(db, wave, {
    kind: 'themes',
    asked: {
      wave,
      themes: themes.map(({ id }) => id),
      pairs: Object.fromEntries(pairs),
      settled: Object.fromEntries(settled),
    },
  })
}

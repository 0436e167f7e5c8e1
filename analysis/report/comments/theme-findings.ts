import { agreementOf, type Pair } from '../../text/agreement.ts'
import type { CommentedWave } from './read-comments.ts'
import type { ThemeFindings } from './schema.ts'
import { shareOfWriters } from './share-of-writers.ts'
import { type Fingerprint, writtenIn } from './written.ts'

/** What was coded of a wave's comments, by comment. */
export interface Coded {
  readonly wave: string
  readonly themes: readonly string[]
  /** Of both coders as they coded alone. */
  readonly pairs: Readonly<Record<string, Pair>>
  /** Themes on which it is settled. */
  readonly settled: Readonly<Record<string, readonly string[]>>
}

/**
 * Agreement of two coders, and how many people speak of each theme: weighted shares of those who wrote something whose
 * themes are settled. Comments are coded in the order of their ids, which is as good as chance, so that the part that is
 * settled stands for all. Codings of comments that are not there any more are left out.
 */
export function findThemes(wave: CommentedWave, coded: Coded, fingerprint: Fingerprint): ThemeFindings {
  const written = writtenIn(wave, { wave: coded.wave, group: null, sector: null }, fingerprint)
  const settled = written.filter(({ id }) => coded.settled[id])
  const pairList = written.flatMap(({ id }) => (coded.pairs[id] ? [coded.pairs[id]] : []))
  const writers = new Set(settled.flatMap(({ rows }) => rows))
  const agreement = agreementOf(coded.themes, pairList)
  return {
    comments: written.length,
    codedByTwo: pairList.length,
    settled: settled.length,
    alphaOfSets: agreement.alphaOfSets,
    themes: agreement.themes.map(({ id, one, both, alpha, kappa }) => ({
      id,
      one,
      both,
      agreement: { alpha, kappa },
      share: shareOfWriters(
        wave.scope,
        writers,
        new Set(settled.flatMap(({ id: comment, rows }) => (coded.settled[comment]?.includes(id) ? rows : []))),
      ),
    })),
  }
}

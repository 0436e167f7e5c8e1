import type { Instrument } from '../../../domain/instrument.ts'
import { hiddenCells } from '../../disclosure/hidden-line.ts'
import { minimumForComments } from '../../disclosure/minimums.ts'
import { countBySector, type Scope } from '../find/scope.ts'

/** One text on one issue group with the respondents who wrote it: stays inside the analysis. */
export interface Written {
  readonly id: string
  readonly group: string
  readonly text: string
  readonly rows: readonly number[]
}

/** What of a wave's comments is looked at. */
export interface CommentFilter {
  /** Id of the wave, for the ids of comments. */
  readonly wave: string
  readonly group: string | null
  readonly sector: number | null
}

/** A fingerprint of a text: the same everywhere, and never the same for two. */
export type Fingerprint = (text: string) => string

/** The id of a comment, which anybody can make who sees it. */
export const commentId = (
  fingerprint: Fingerprint,
  { wave, group, text }: { wave: string; group: string; text: string },
): string => fingerprint(`${wave}\n${group}\n${text}`).slice(0, 16)

/** Sectors that a comment may name: 15 respondents or more, and no smaller one is thereby told. */
export function namedSectors(scope: Scope): number[] {
  const counts = countBySector(scope, () => true)
  const hidden = hiddenCells(counts, minimumForComments)
  return scope.sectorCodes.filter((_, i) => !hidden[i] && counts[i]! > 0)
}

/**
 * Comments that may be shown, sorted by id; none of a wave of fewer than 15 respondents, nor of a sector that may not be
 * named. White space is made single, so that the same words are the same text.
 */
export function writtenIn(
  { instrument, scope }: { instrument: Instrument; scope: Scope },
  { wave, group: only, sector }: CommentFilter,
  fingerprint: Fingerprint,
): Written[] {
  const { dataset, sectorOf } = scope
  if (dataset.size < minimumForComments || (sector !== null && !namedSectors(scope).includes(sector))) return []
  const found = new Map<string, { group: string; text: string; rows: number[] }>()
  for (const { group, item } of instrument.analysis.comments) {
    if (only !== null && only !== group) continue
    dataset.texts.get(item)?.forEach((written, i) => {
      const text = written?.trim().replace(/\s+/g, ' ')
      if (!text || (sector !== null && sectorOf[i] !== sector)) return
      const id = commentId(fingerprint, { wave, group, text })
      const entry = found.get(id) ?? { group, text, rows: [] }
      entry.rows.push(i)
      found.set(id, entry)
    })
  }
  return [...found].map(([id, one]) => ({ id, ...one })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

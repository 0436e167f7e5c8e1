import { type CommentedWave, readComments, type TextTools } from '../analysis/report/comments/read-comments.ts'
import type { Comments, ThemeFindings } from '../analysis/report/comments/schema.ts'
import { type Coded, findThemes } from '../analysis/report/comments/theme-findings.ts'
import { type CommentFilter, writtenIn } from '../analysis/report/comments/written.ts'
import { segmenterFor } from './segment-words.ts'
import { sha256 } from './sha256.ts'

interface Kept {
  readonly tools: TextTools
  readonly read: Map<string, Comments>
  readonly ids: Map<string, ReadonlySet<string>>
}

// A wave that is held keeps its dictionary and what was read of it.
const kept = new WeakMap<CommentedWave, Kept>()

function keptOf(wave: CommentedWave): Kept {
  const had = kept.get(wave)
  if (had) return had
  const tools = { fingerprint: sha256, segment: segmenterFor(wave.instrument) }
  const made: Kept = { tools, read: new Map(), ids: new Map() }
  kept.set(wave, made)
  return made
}

/** Comments with clusters, words and phrases. */
export function commentsIn(wave: CommentedWave, filter: CommentFilter): Comments {
  const { read, tools } = keptOf(wave)
  const key = JSON.stringify(filter)
  const comments = read.get(key) ?? readComments(wave, filter, tools)
  read.set(key, comments)
  return comments
}

export const themesIn = (wave: CommentedWave, coded: Coded): ThemeFindings => findThemes(wave, coded, sha256)

/** True, or null where the wave has no such comment. */
export function hasComment(wave: CommentedWave, asked: { readonly wave: string; readonly comment: string }) {
  const { ids } = keptOf(wave)
  const known =
    ids.get(asked.wave) ??
    new Set(writtenIn(wave, { wave: asked.wave, group: null, sector: null }, sha256).map(({ id }) => id))
  ids.set(asked.wave, known)
  return known.has(asked.comment) || null
}

import type { Instrument } from '../../../domain/instrument.ts'
import type { SampleDesign } from '../../../domain/sample-design.ts'
import { cluster } from '../../text/cluster.ts'
import { doubtsIn } from '../../text/mask/mask.ts'
import { phrases } from '../../text/phrases.ts'
import { isContent } from '../../text/stop-words.ts'
import type { Scope } from '../find/scope.ts'
import { keywordsOf } from './keywords.ts'
import type { Comments } from './schema.ts'
import { inSector, shareOfWriters } from './share-of-writers.ts'
import { type CommentFilter, type Fingerprint, namedSectors, type Written, writtenIn } from './written.ts'

/** A wave whose comments can be read. */
export interface CommentedWave {
  readonly instrument: Instrument
  /** Of all sectors. */
  readonly scope: Scope
  readonly strata: SampleDesign['strata']
  readonly isSynthetic: boolean
}

/** What the analysis can't do itself: fingerprints, and words by a library. */
export interface TextTools {
  readonly fingerprint: Fingerprint
  readonly segment: (text: string) => readonly string[]
}

const mostWords = 40
const mostTypical = 5

/** A text as it was cut, with the people who wrote it. */
export interface CutComment extends Written {
  readonly tokens: readonly string[]
  readonly people: number
}

/** Comments of a wave in clusters, with words, phrases and what sets sectors apart. The same wave reads the same. */
export function readComments(wave: CommentedWave, filter: CommentFilter, tools: TextTools): Comments {
  const scope = inSector(wave.scope, filter.sector)
  const named = namedSectors(scope)
  const written = writtenIn(wave, filter, tools.fingerprint)
  const cut = written.map((one): CutComment => ({ ...one, tokens: tools.segment(one.text), people: one.rows.length }))
  const found = cluster(cut.map(({ tokens, people }) => ({ words: tokens.filter(isContent), people })))
  const clusterOf = new Map(found.clusters.flatMap(({ texts }, c) => texts.map((i) => [i, c] as const)))
  const writers = new Set(written.flatMap(({ rows }) => rows))
  return {
    comments: written.map(({ id, group, text, rows }, i) => ({
      id,
      group,
      text,
      people: rows.length,
      sectors: named.filter((code) => rows.some((row) => scope.sectorOf[row] === code)),
      cluster: clusterOf.get(i) ?? null,
      doubts: doubtsIn(text),
    })),
    writers: writers.size,
    respondents: scope.weights.reduce((count, weight) => count + Number(weight > 0), 0),
    clusters: found.clusters.map(({ words, texts }) => {
      // Who wrote on two groups of issues may be in a cluster twice, and is one person.
      const people = new Set(texts.flatMap((i) => written[i]!.rows))
      return {
        words: [...words],
        people: people.size,
        share: shareOfWriters(scope, writers, people),
        typical: texts.slice(0, mostTypical).map((i) => written[i]!.id),
      }
    }),
    words: wordsOf(cut),
    phrases: phrases(
      cut.map(({ tokens, people }) => ({ runs: runsOf(tokens), people })),
      isContent,
    )
      .slice(0, mostWords)
      .map(({ words, people }) => ({ word: words.join(''), people })),
    keywords: filter.sector === null ? keywordsOf(cut, scope, named) : [],
    sectors: wave.strata.filter(({ code }) => named.includes(code)).map(({ code, name }) => ({ code, name })),
    groups: [...new Set(wave.instrument.analysis.comments.map(({ group }) => group))],
    isSynthetic: wave.isSynthetic,
  }
}

function wordsOf(comments: readonly CutComment[]): Comments['words'] {
  const people = new Map<string, Set<number>>()
  for (const { tokens, rows } of comments)
    for (const word of new Set(tokens.filter((token) => isContent(token) && token.length > 1))) {
      const who = people.get(word) ?? new Set()
      for (const row of rows) who.add(row)
      people.set(word, who)
    }
  return [...people]
    .map(([word, who]) => ({ word, people: who.size }))
    .filter((one) => one.people > 1)
    .sort((a, b) => b.people - a.people || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
}

/** Runs of words between signs. */
function runsOf(tokens: readonly string[]): string[][] {
  const runs: string[][] = [[]]
  for (const token of tokens) {
    if (/^[\p{L}\p{N}]+$/u.test(token)) runs.at(-1)!.push(token)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

import type { CommentedWave } from '../analysis/report/comments/read-comments.ts'
import {
  type Explorable,
  exploreDrivers,
  exploreGroups,
  exploreMap,
  exploreMethod,
  exploreOpinions,
  exploreTable,
} from '../analysis/report/explore/explore.ts'
import { mayAsk } from '../analysis/report/explore/may-ask.ts'
import { protectionOf } from '../analysis/report/explore/protection.ts'
import { scopeOf } from '../analysis/report/find/scope.ts'
import { type FindingsInput, findIssues } from '../analysis/report/find-issues.ts'
import type { SampleDesign } from '../domain/sample-design.ts'
import { commentsIn, hasComment, themesIn } from './comment-questions.ts'
import { type OpenedWave, openWave, type StoredWave } from './stored-wave.ts'

const questions = {
  table: exploreTable,
  groups: exploreGroups,
  drivers: exploreDrivers,
  opinions: exploreOpinions,
  map: exploreMap,
  method: exploreMethod,
  comments: commentsIn,
  themes: themesIn,
  hasComment,
} as const
type Questions = typeof questions
export type Kind = keyof Questions

/** What is asked of a wave, by the kind of question. */
export interface QuestionOf<K extends Kind> {
  readonly kind: K
  readonly asked: Parameters<Questions[K]>[1]
}
export type AnswerTo<K extends Kind> = ReturnType<Questions[K]>

/** A question of any kind. */
export type Question = { readonly [K in Kind]: QuestionOf<K> }[Kind]

type HeldWave = Explorable &
  CommentedWave & {
    readonly design: SampleDesign
    /** What findings of a sector are made of, beside it and its hash. */
    readonly asked: Omit<FindingsInput, 'sector' | 'dataHash'>
    readonly hashes: ReadonlyMap<number, string>
  }
// Each holds all rows of a wave as columns.
const mostHeld = 2
const held = new Map<string, HeldWave>()

/** Keeps a wave as the one used last and drops the one that was used longest ago. */
function hold(key: string, wave: HeldWave): void {
  held.delete(key)
  held.set(key, wave)
  for (const oldest of [...held.keys()].slice(0, -mostHeld)) held.delete(oldest)
}

/** Whether a wave in this state can be asked without being read again. */
export const holdsWave = (key: string): boolean => held.has(key)

/** Makes a wave ready for questions: columns, weights, design. */
export const loadWave = ({ key, wave }: { readonly key: string; readonly wave: StoredWave }): void =>
  holdOpened(key, wave, openWave(wave))

/** The same of one that was opened for something else. */
export function holdOpened(key: string, wave: StoredWave, { dataset, dataHash, hashOfSector }: OpenedWave): void {
  const { instrument, design, fieldwork, isSynthetic, isOpen, indexWeights } = wave
  hold(key, {
    asked: { instrument, design, fieldwork, isSynthetic, isOpen, indexWeights, dataset },
    hashes: new Map(design.strata.map(({ code }) => [code, hashOfSector(code)])),
    instrument,
    scope: scopeOf(dataset, design, null),
    dataHash,
    strata: design.strata,
    design,
    isSynthetic,
    lastDay: fieldwork.lastDay,
  })
}

/** Findings of one sector of a held wave; `not_held` where it has been dropped. */
export function findingsOfSector({ key, sector }: { readonly key: string; readonly sector: number }) {
  const wave = held.get(key)
  const dataHash = wave?.hashes.get(sector)
  if (!wave || dataHash === undefined) return 'not_held'
  hold(key, wave)
  return findIssues({ ...wave.asked, sector, dataHash })
}

/** Makes what every first question to a held wave would wait for. */
export function warmWave(key: string): void {
  const wave = held.get(key)
  if (wave) protectionOf(wave.instrument, wave.scope)
}

/**
 * Answers a question about a wave; `not_held` where it has been dropped meanwhile, `too_fine` where it divides people so
 * that nothing could be said.
 */
export function askWave({ key, question }: { readonly key: string; readonly question: QuestionOf<Kind> }) {
  const wave = held.get(key)
  if (!wave) return 'not_held'
  hold(key, wave)
  if (!mayAsk(wave, question.asked)) return 'too_fine'
  // The kind of a question decides what is asked; the table can't be read back that far.
  const ask = questions[question.kind] as (
    wave: HeldWave,
    asked: Question['asked'],
  ) => ReturnType<Questions[keyof Questions]>
  return ask(wave, question.asked)
}

import { Problem } from '../../domain/problem.ts'
import { commonWords } from '../i18n/common/words.ts'

/** Whether the server was not reached at all. */
export const isOffline = ({ details }: Problem): boolean =>
  typeof details === 'object' && details !== null && 'offline' in details && details.offline === true

export const problemWords = (problem: Problem): string => commonWords(isOffline(problem) ? 'offline' : problem.code)

/** Whatever was thrown, as a Problem. */
export const asProblem = (cause: unknown): Problem =>
  cause instanceof Problem ? cause : new Problem('internal', { cause: String(cause) })

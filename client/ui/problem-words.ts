import { Problem } from '../../domain/problem.ts'
import { commonWords } from '../i18n/common/words.ts'

const isOffline = ({ details }: Problem) =>
  typeof details === 'object' && details !== null && 'offline' in details && details.offline === true

export const problemWords = (problem: Problem): string => commonWords(isOffline(problem) ? 'offline' : problem.code)

/** Whatever was thrown, as a Problem. */
export const asProblem = (cause: unknown): Problem =>
  cause instanceof Problem ? cause : new Problem('internal', { cause: String(cause) })

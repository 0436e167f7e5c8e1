import type { Report } from '../../../analysis/report/model.ts'
import { type Statement, statementsOf } from '../../../analysis/report/review/statements.ts'
import { navigate, place } from '../../ui/router.ts'
import { chosenClaim, reportAddress } from '../report-state.ts'

export const sentenceAddress = (key: string): string => reportAddress({ sentence: key })
export const chooseSentence = (key: string): void => navigate(sentenceAddress(key))

/** Every sentence of the program by its key; the last of the reports counts where several make the same one. */
export const sentencesByKey = (...reports: readonly Report[]): ReadonlyMap<string, Statement> =>
  new Map(reports.flatMap(statementsOf).flatMap((one) => (one.kind === 'sentence' ? [[one.key, one]] : [])))

/** The sentence in the address, or that of the number there. */
export function chosenSentence(sentences: ReadonlyMap<string, Statement>): Statement | null {
  const key = place.value.query.get('sentence')
  if (key) return sentences.get(key) ?? null
  const claim = chosenClaim()
  if (claim === null) return null
  return [...sentences.values()].find(({ claims }) => claims.includes(claim)) ?? null
}

/** Brings a sentence into view after it was chosen elsewhere on the page. */
export function showSentence(key: string): void {
  chooseSentence(key)
  document.querySelector(`[data-sentence="${key}"]`)?.scrollIntoView({ block: 'center' })
}

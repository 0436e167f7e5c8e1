import type { AskedForm } from '../../../analysis/report/forms/form.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { type Statement, statementsOf } from '../../../analysis/report/review/statements.ts'
import { navigate, place } from '../../ui/router.ts'
import { chosenClaim, reportAddress } from '../report-state.ts'
import type { Draft } from './draft.ts'

export const sentenceAddress = (key: string): string => reportAddress({ sentence: key })
export const chooseSentence = (key: string): void => navigate(sentenceAddress(key))

export type Sentences = ReadonlyMap<string, Statement>

/** Every sentence of the program by its key. */
export const sentencesByKey = (report: Report): Sentences =>
  new Map(statementsOf(report).flatMap((one) => (one.kind === 'sentence' ? [[one.key, one]] : [])))

export const askedSentence = (): string | null => place.value.query.get('sentence')

/** The sentence in the address, or that of the number there. */
export function chosenSentence(sentences: Sentences): Statement | null {
  const key = askedSentence()
  if (key) return sentences.get(key) ?? null
  const claim = chosenClaim()
  if (claim === null) return null
  return [...sentences.values()].find(({ claims }) => claims.includes(claim)) ?? null
}

/** Another form in which a sentence stands; undefined where none has it. */
export const otherFormWith = ({ elsewhere }: Draft, key: string): AskedForm | undefined =>
  elsewhere.find(({ sentences }) => sentences.includes(key))

/** One of another form is shown in that. */
export function goToItsForm(draft: Draft, sentences: Sentences): void {
  const key = askedSentence()
  const other = key === null || sentences.has(key) ? undefined : otherFormWith(draft, key)
  if (key && other) navigate(reportAddress({ sentence: key }, other), 'replace')
}

/** Brings the sentence in the address into view. */
export function scrollToSentence(): void {
  document.querySelector(`[data-sentence="${CSS.escape(askedSentence() ?? '')}"]`)?.scrollIntoView({ block: 'center' })
}

/** Chooses a sentence from elsewhere on the page. */
export function showSentence(key: string): void {
  chooseSentence(key)
  scrollToSentence()
}

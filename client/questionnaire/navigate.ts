import { violationOf, violations } from '../../domain/answers.ts'
import { itemsOf } from '../../domain/instrument.ts'
import type { Violation } from '../../domain/violation.ts'
import { type CitizenLanguage, setCitizenLanguage } from '../i18n/citizen/words.ts'
import { type Draft, newDraft, withAnswer } from './draft.ts'
import { timed } from './pace.ts'
import { nearest, neighbour } from './path.ts'
import { preferredLanguage, rememberLanguage } from './preferences.ts'
import {
  current,
  draft,
  isPreview,
  keep,
  link,
  type Place,
  path,
  place,
  putDown,
  questionnaire,
  remark,
  wrong,
} from './state.ts'

/** Shows another screen. The browser's own back button then leads to the question before. */
export function go(to: Place): void {
  wrong.value = []
  remark.value = ''
  place.value = to
  if (!isPreview && !(history.state as { isInside?: boolean } | null)?.isInside)
    history.pushState({ isInside: true }, '')
}

export function setDraft(next: Draft): void {
  draft.value = next
  if (!isPreview) void putDown(`draft/${link}`, next)
}

/** Takes the draft away and begins another, as for somebody else on the same phone. */
export function startAfresh(): void {
  const next = newDraft(preferredLanguage(questionnaire.value?.instrument.languages ?? []))
  draft.value = next
  void keep.value.remove(`draft/${link}`)
  go({ screen: 'welcome' })
}

export function goTo(item: string | undefined): void {
  const here = place.value
  const draft = timed(current.value.draft, here.screen === 'item' ? here.item : undefined)
  setDraft(item === undefined ? draft : { ...draft, item })
  const end = isPreview ? 'preview_end' : 'review'
  go(item === undefined ? { screen: end } : { screen: 'item', item })
}

export function begin(): void {
  const { questionnaire: q, draft: d } = current.value
  if (q.channel === 'slip' && !d.slip && !isPreview) go({ screen: 'slip' })
  else goTo(path.value[0]?.item.id)
}

export const resume = (): void => {
  const { instrument, draft: d } = current.value
  goTo(nearest(instrument, path.value, d.item))
}

export function answer(id: string, value: unknown): void {
  setDraft(withAnswer(current.value.instrument, current.value.draft, id, value))
  if (wrong.value.length) wrong.value = wrong.value.filter((violation) => violation.item !== id)
}

/** To the next item, unless the answer to this one is wrong. */
export function goOn(id: string): void {
  const { instrument, draft: d } = current.value
  const item = itemsOf(instrument).find((one) => one.id === id)
  const violation = item && violationOf(item, d)
  if (violation) wrong.value = [violation]
  else goTo(neighbour(path.value, id, 1))
}

export const goBack = (id: string): void => {
  const before = neighbour(path.value, id, -1)
  if (before === undefined) go({ screen: 'welcome' })
  else goTo(before)
}

/** Everything that the server would refuse; answers off the path are not sent, so they are no fault. */
export const faultsOnPath = (): Violation[] => {
  const { instrument, draft: d } = current.value
  return violations(instrument, d).filter(({ code }) => code !== 'not_asked' && code !== 'unknown_item')
}

export async function chooseLanguage(language: CitizenLanguage): Promise<void> {
  await setCitizenLanguage(language)
  rememberLanguage(language)
  if (draft.value) setDraft({ ...draft.value, language })
}

/** The back button of the browser, or the gesture: one question back, and out of the page from the first screen. */
export function startHistory(): void {
  addEventListener('popstate', () => {
    const here = place.value
    if (here.screen === 'item') goBack(here.item)
    else if (here.screen === 'review') goTo(path.value[path.value.length - 1]?.item.id)
    else if (here.screen === 'slip') go({ screen: 'welcome' })
    else history.back()
  })
}

import { computed } from '@preact/signals'
import { type AskedForm, formQuery } from '../../analysis/report/forms/form.ts'
import { navigate, place } from '../ui/router.ts'

/** The form that is shown and made stands in the address too: 附件版 where nothing is said or nothing known. */
export const chosenForm = computed((): AskedForm => {
  const { query } = place.value
  const asked = formQuery.safeParse({
    form: query.get('form') ?? undefined,
    language: query.get('language') ?? undefined,
  })
  return asked.success ? asked.data : usualForm
})

const usualForm: AskedForm = { form: 'annex', language: 'zh-CN' }

/** Address of the page in a form. */
export function formAddress({ form, language }: AskedForm): string {
  if (form === 'annex') return place.value.path
  return `${place.value.path}?form=${form}${language === usualForm.language ? '' : `&language=${language}`}`
}

/** Address of the page in a form, that which is shown where none is named, with what is chosen in it. */
export function reportAddress(chosen: Readonly<Record<string, string>>, asked = chosenForm.value): string {
  const address = formAddress(asked)
  const query = new URLSearchParams(chosen).toString()
  if (query === '') return address
  return `${address}${address.includes('?') ? '&' : '?'}${query}`
}

/** The number whose evidence is shown stands in the address: it can be passed on, and Back closes it. */
export const chosenClaim = (): string | null => place.value.query.get('claim')
export const claimAddress = (claim: string | null): string => reportAddress(claim === null ? {} : { claim })
export const chooseClaim = (claim: string | null): void => navigate(claimAddress(claim))

/** Whether the panel beside the paper was asked for; on narrow screens it lies over the paper. */
export const isPanelOpen = (): boolean => ['claim', 'sentence', 'panel'].some((name) => place.value.query.has(name))

/** Whether a sentence as a whole was chosen, and no number in it. */
export const isSentenceChosen = (): boolean => place.value.query.has('sentence')

/** Opens the panel and goes to the list of proofs. */
export function openProofs(): void {
  if (!isPanelOpen()) navigate(reportAddress({ panel: 'proofs' }))
  requestAnimationFrame(() => document.getElementById('proofs-title')?.focus())
}

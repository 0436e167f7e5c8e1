import { navigate, place } from '../ui/router.ts'

/** The number whose evidence is shown stands in the address: it can be passed on, and Back closes it. */
export const chosenClaim = (): string | null => place.value.query.get('claim')
export const claimAddress = (claim: string | null): string =>
  claim === null ? place.value.path : `${place.value.path}?claim=${encodeURIComponent(claim)}`
export const chooseClaim = (claim: string | null): void => navigate(claimAddress(claim))

/** Whether the panel beside the paper was asked for; on narrow screens it lies over the paper. */
export const isPanelOpen = (): boolean => ['claim', 'sentence', 'panel'].some((name) => place.value.query.has(name))

/** Whether a sentence as a whole was chosen, and no number in it. */
export const isSentenceChosen = (): boolean => place.value.query.has('sentence')

/** Opens the panel and goes to the list of proofs. */
export function openProofs(): void {
  if (!isPanelOpen()) navigate(`${place.value.path}?panel=proofs`)
  requestAnimationFrame(() => document.getElementById('proofs-title')?.focus())
}

import { useLayoutEffect } from 'preact/hooks'
import { keepUnsaved, unsavedAt } from '../review/unsaved.ts'

/** Where the unsaved words of a measure lie, or those of one that is being added. */
const placeOf = (measure: string | null): string => `measure/${measure ?? 'new'}`

/** Keeps what is typed for a measure of a wave, null for nothing, and from what it was begun. */
export function useKeeping(wave: string, measure: string | null, words: object | null, begunFrom: object = {}): void {
  const text = words && JSON.stringify(words)
  // Before the next frame, in which the page may be gone.
  useLayoutEffect(() => {
    keepUnsaved(wave, placeOf(measure), text === null ? null : { text, base: JSON.stringify(begunFrom) })
  }, [text])
}

export const hasUnsaved = (wave: string, measure: string | null): boolean => unsavedAt(wave, placeOf(measure)) !== null

export const forget = (wave: string, measure: string | null): void => keepUnsaved(wave, placeOf(measure), null)

/** What was typed before, with what it was begun from; what is given where nothing is kept. */
export function keptWords<Words extends object, From extends object>(
  wave: string,
  measure: string | null,
  usual: { readonly words: Words; readonly begunFrom: From },
): { readonly words: Words; readonly begunFrom: From } {
  const kept = unsavedAt(wave, placeOf(measure))
  if (!kept) return usual
  return {
    words: { ...usual.words, ...read(kept.text) },
    begunFrom: { ...usual.begunFrom, ...read(kept.base) },
  }
}

function read(text: string | null): object {
  try {
    return Object(JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}

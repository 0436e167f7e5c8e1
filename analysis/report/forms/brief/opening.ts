import { paragraph } from '../../claims/draft.ts'
import { briefOpeningWords } from '../../phrases/brief-opening-words.ts'
import type { Section } from '../../sections/section.ts'

/** To whom the paper goes, and what it rests on. */
export const openingTo = (addressee: string): Section => ({
  id: 'brief-opening',
  heading: 'none',
  title: '',
  blocks: (context) => [
    ...(addressee ? [{ kind: 'paragraph', role: 'addressee', inlines: [`${addressee}：`] } as const] : []),
    paragraph(...briefOpeningWords(context)),
  ],
})

import type { DraftBlock } from '../claims/draft.ts'
import { dayWords } from '../phrases/dates.ts'
import type { Section } from './section.ts'

const line = (role: 'attachment' | 'signature', text: string): DraftBlock => ({
  kind: 'paragraph',
  role,
  inlines: [text],
})

/** List of annexes, signature and date. */
export const closing: Section = {
  id: 'closing',
  heading: 'none',
  title: '',
  blocks: ({ annexes, issuer, date }) => [
    ...annexes.map((title, i) => line('attachment', `${i === 0 ? '附件：' : ''}${i + 1}. ${title}`)),
    line('signature', issuer),
    line('signature', dayWords(date)),
  ],
}

import type { SectionState } from '../../../analysis/report/review/sections.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Tag } from '../../ui/tag.tsx'

const tones = { read: 'ok', changed: 'warn', unread: 'warn' } as const

/** 已审, 待重审 or 待审. What waits is shown only where somebody is asked to review, or always. */
export function SectionTag({ state, isAlways }: { state: SectionState | undefined; isAlways: boolean }) {
  if (!state || (state.state === 'unread' && !isAlways)) return null
  return <Tag tone={tones[state.state]}>{reviewWords(`section_${state.state}`)}</Tag>
}

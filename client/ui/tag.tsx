import type { ComponentChildren } from 'preact'
import { commonWords } from '../i18n/common/words.ts'

export type Tone = 'plain' | 'info' | 'ok' | 'warn' | 'bad'

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`tag tag-${tone}`}>{children}</span>
}

export const SyntheticTag = () => <span class="tag tag-synthetic">{commonWords('synthetic')}</span>

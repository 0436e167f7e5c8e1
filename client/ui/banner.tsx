import type { ComponentChildren } from 'preact'
import type { Problem } from '../../domain/problem.ts'
import { commonWords } from '../i18n/common/words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { problemWords } from './problem-words.ts'
import type { Tone } from './tag.tsx'

interface Props {
  readonly tone?: Exclude<Tone, 'plain'>
  readonly title?: string
  readonly children: ComponentChildren
  readonly tools?: ComponentChildren
}

export function Banner({ tone = 'info', title, children, tools }: Props) {
  return (
    <div class={`banner banner-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={{ info: 'info', ok: 'check', warn: 'warn', bad: 'warn' }[tone] as 'info' | 'check' | 'warn'} />
      <div class="banner-body">
        {title && <strong>{title}</strong>}
        <div>{children}</div>
      </div>
      {tools}
    </div>
  )
}

/** A Problem in words, with a way to try again where there is one. */
export function ProblemBanner({ problem, onRetry }: { problem: Problem | null; onRetry?: (() => void) | undefined }) {
  if (!problem) return null
  return (
    <Banner
      tone="bad"
      tools={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {commonWords('retry')}
          </Button>
        )
      }
    >
      {problemWords(problem)}
    </Banner>
  )
}

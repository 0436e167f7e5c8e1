import type { Problem } from '../../../domain/problem.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Banner, ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { problemWords } from '../../ui/problem-words.ts'
import { openProofs } from '../report-state.ts'

interface Props {
  readonly problem: Problem | null
  readonly onRetry?: (() => void) | undefined
  /** Closes what lies over the page, before the list of proofs is shown. */
  readonly onLeave?: (() => void) | undefined
}

const sentencesOf = ({ details }: Problem): string[] => {
  const { sentences } = (details ?? {}) as { sentences?: unknown }
  return Array.isArray(sentences) ? sentences.map(String) : []
}

/** Why a report does not leave: which sentences the data no longer bear, and the way to mend them. */
export function Refusal({ problem, onRetry, onLeave }: Props) {
  if (problem?.code !== 'sentences_orphaned') return <ProblemBanner problem={problem} onRetry={onRetry} />
  return (
    <Banner
      tone="bad"
      tools={
        <Button
          size="small"
          onClick={() => {
            onLeave?.()
            openProofs()
          }}
        >
          {reviewWords('toProofs')}
        </Button>
      }
    >
      <p>{problemWords(problem)}</p>
      <ul class="refused" lang="zh-CN">
        {sentencesOf(problem).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Banner>
  )
}

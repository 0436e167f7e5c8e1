import { reviewRoutes } from '../../../analysis/report/review/routes.ts'
import { mayMark, type SectionState } from '../../../analysis/report/review/sections.ts'
import { submittersOf } from '../../../analysis/report/review/workflow.ts'
import { call } from '../../api.ts'
import { apart, labelled } from '../../i18n/punctuation.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { account } from '../../ui/session.ts'
import { useAction } from '../../ui/use-action.ts'
import type { Draft } from './draft.ts'
import { SectionTag } from './section-tag.tsx'

/** 逐节审阅: who has looked which section through, and the way to say so oneself. */
export function SectionsCard({ draft, sections }: { draft: Draft; sections: readonly SectionState[] }) {
  const read = sections.filter(({ state }) => state === 'read').length
  const isInReview = draft.stage !== 'open' && draft.stage !== 'signed'
  return (
    <section class="review-part" aria-labelledby="sections-title">
      <h2 class="card-eyebrow" id="sections-title">
        {reviewWords('sections')}
      </h2>
      <details open={isInReview}>
        <summary>{reviewWords('sectionsRead', { read, all: sections.length })}</summary>
        <p class="small muted">{reviewWords('sectionsHelp')}</p>
        <ul class="section-list">
          {sections.map((one) => (
            <SectionLine key={one.section.id} state={one} draft={draft} />
          ))}
        </ul>
      </details>
    </section>
  )
}

function SectionLine({ state, draft }: { state: SectionState; draft: Draft }) {
  const { section, marks } = state
  const { isBusy, problem, run } = useAction()
  const own = account.value?.id ?? ''
  const isMine = state.state === 'read' && marks.some((mark) => mark.account === own)
  const mark = () =>
    run(async () => {
      const params = { wave: draft.wave, section: section.id }
      await call(reviewRoutes.mark, { params, body: { digest: isMine ? null : section.digest } })
      draft.reload()
    })
  return (
    <li>
      <a href={`#${section.id}`} lang="zh-CN">
        {section.title}
      </a>
      <SectionTag state={state} isAlways />
      <span class="small muted">{apart(marks.map(({ name, day }) => reviewWords('stepDone', { name, day })))}</span>
      {mayMark(own, section, submittersOf(draft.version?.steps ?? [])) && (
        <Button
          size="small"
          kind="text"
          isBusy={isBusy}
          label={labelled(reviewWords(isMine ? 'unmarkSection' : 'markSection'), section.title)}
          onClick={() => void mark()}
        >
          {reviewWords(isMine ? 'unmarkSection' : 'markSection')}
        </Button>
      )}
      <ProblemBanner problem={problem} />
    </li>
  )
}

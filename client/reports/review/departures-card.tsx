import { useState } from 'preact/hooks'
import { reviewRoutes } from '../../../analysis/report/review/routes.ts'
import { call } from '../../api.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useLoaded } from '../../ui/use-loaded.ts'
import { DeparturesDialog } from './departures-dialog.tsx'
import type { Draft } from './draft.ts'

/** 发出的文件: how many copies have left, and the way to their list. */
export function DeparturesCard({ draft }: { draft: Draft }) {
  const { wave } = draft
  const [isOpen, setOpen] = useState(false)
  const loaded = useLoaded((signal) => call(reviewRoutes.departures, { params: { wave } }, signal), wave)
  const departures = loaded.data?.departures ?? []
  const copies = departures.filter(({ copy }) => copy !== null).length
  // Files are taken elsewhere on the page, too.
  const open = () => {
    loaded.reload()
    setOpen(true)
  }
  return (
    <section class="review-part" aria-labelledby="departures-title">
      <h2 class="card-eyebrow" id="departures-title">
        {reviewWords('departures')}
      </h2>
      <ProblemBanner problem={loaded.problem} onRetry={loaded.reload} />
      <p class="small">
        {departures.length === 0
          ? reviewWords('noDepartures')
          : reviewWords('departuresCount', { copies, pages: departures.length - copies })}
      </p>
      <div class="row">
        <Button size="small" onClick={open}>
          {reviewWords('showDepartures')}
        </Button>
      </div>
      <DeparturesDialog
        draft={draft}
        departures={departures}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onChange={loaded.reload}
      />
    </section>
  )
}

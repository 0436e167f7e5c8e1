import { useSignal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { type Paper, paperSchema } from '../../analysis/report/forms/paper.ts'
import { paperRoutes } from '../../analysis/report/forms/routes.ts'
import { call } from '../api.ts'
import { commonWords } from '../i18n/common/words.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { reviewWords } from '../i18n/review/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { focusFault } from '../ui/move-focus.ts'
import { showToast } from '../ui/show-toast.ts'
import { useAction } from '../ui/use-action.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { faultsOfPaper, PaperFields } from './paper-fields.tsx'
import type { Work } from './review/draft.ts'

/** 发文信息: what stands on the 专报 besides its text. */
export function PaperButton({ work }: { work: Work }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon="pen" onClick={() => setOpen(true)}>
        {reportWords('paper')}
      </Button>
      {isOpen && <PaperDialog work={work} onClose={() => setOpen(false)} />}
    </>
  )
}

interface Props {
  readonly work: Work
  readonly onClose: () => void
}

function PaperDialog({ work, onClose }: Props) {
  const { wave, stage } = work
  const { data, problem, reload } = useLoaded((signal) => call(paperRoutes.get, { params: { wave } }, signal), wave)
  const typed = useSignal<Paper | null>(null)
  const wasTried = useSignal(false)
  const action = useAction()
  const standing = data?.own?.settings ?? null
  const settings = typed.value ?? standing ?? data?.usual
  const put = async (next: Paper | null) => {
    const params = { wave }
    await (next ? call(paperRoutes.save, { params, body: next }) : call(paperRoutes.restore, { params }))
    work.reload()
  }
  /** The message offers to put back what stood before. */
  const store = (next: Paper | null, said: string) =>
    action.run(async () => {
      await put(next)
      onClose()
      showToast(said, () => void put(standing).catch(work.reload))
    })
  const save = () => {
    wasTried.value = true
    const parsed = paperSchema.safeParse(settings)
    if (!parsed.success) return focusFault()
    void store(parsed.data, reportWords('paperSaved'))
  }
  const isLocked = stage !== 'open'
  const locked = isLocked ? reviewWords(stage === 'signed' ? 'lockedSigned' : 'lockedInReview') : undefined
  return (
    <Dialog
      title={reportWords('paper')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {standing && !isLocked && (
            <Button icon="undo" isBusy={action.isBusy} onClick={() => void store(null, reportWords('paperRestored'))}>
              {reportWords('paperRestore')}
            </Button>
          )}
          <Button onClick={onClose}>{commonWords('cancel')}</Button>
          <Button kind="primary" disabledReason={locked} isBusy={action.isBusy} onClick={save}>
            {reportWords('paperSave')}
          </Button>
        </>
      }
    >
      <ProblemBanner problem={problem} onRetry={reload} />
      <ProblemBanner problem={action.problem} />
      {!settings && !problem && <Loading lines={6} />}
      {locked && <p class="small muted">{locked}</p>}
      {data?.own && <p class="small muted">{reviewWords('editedBy', { name: data.own.name, day: data.own.day })}</p>}
      {settings && data && (
        <PaperFields
          paper={settings}
          usual={data.usual}
          faults={wasTried.value ? faultsOfPaper(settings) : {}}
          onChange={(next) => {
            typed.value = next
          }}
        />
      )}
    </Dialog>
  )
}

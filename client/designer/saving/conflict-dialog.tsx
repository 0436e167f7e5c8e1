import { surveyRoutes } from '../../../domain/api/surveys.ts'
import { call } from '../../api.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Banner, ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loading } from '../../ui/empty-state.tsx'
import { showToast } from '../../ui/show-toast.ts'
import { useAction } from '../../ui/use-action.ts'
import { useLoaded } from '../../ui/use-loaded.ts'
import { DifferenceList } from '../document/difference-list.tsx'
import { downloadDocument } from '../document/document-dialog.tsx'
import type { Json } from '../document/json.ts'
import { useEditor } from '../editor.ts'
import type { Saver } from './saver.ts'

/** Two people saved: what differs, and which of the two drafts stays. Neither is dropped without a word. */
export function ConflictDialog({ survey, saver, onClose }: { survey: string; saver: Saver; onClose: () => void }) {
  const editor = useEditor()
  const action = useAction()
  const theirs = useLoaded((signal) => call(surveyRoutes.draft, { params: { survey } }, signal), survey)
  const load = () =>
    action.run(async () => {
      const draft = await call(surveyRoutes.draft, { params: { survey } })
      editor.replace(draft.document as Json)
      saver.goOnFrom(draft.revision, false)
      showToast(designerWords('tookTheirs'))
    })
  const keep = () => {
    if (!theirs.data) return
    saver.goOnFrom(theirs.data.revision, true)
    showToast(designerWords('keptMine'))
  }
  return (
    <Dialog
      title={designerWords('conflictTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button isBusy={action.isBusy} onClick={() => void load()}>
            {designerWords('loadTheirs')}
          </Button>
          <Button kind="primary" isBusy={!theirs.data} onClick={keep}>
            {designerWords('keepMine')}
          </Button>
        </>
      }
    >
      <Banner tone="warn">{designerWords('conflictHelp')}</Banner>
      <ProblemBanner problem={theirs.problem ?? action.problem} onRetry={theirs.problem ? theirs.reload : undefined} />
      {theirs.data ? (
        <section>
          <h3>{designerWords('conflictSince')}</h3>
          <DifferenceList before={theirs.data.document as Json} after={editor.document.value} />
        </section>
      ) : (
        theirs.isLoading && <Loading lines={2} />
      )}
      <div>
        <Button size="small" icon="download" onClick={() => downloadDocument(editor.document.value)}>
          {designerWords('downloadMine')}
        </Button>
      </div>
    </Dialog>
  )
}

import { useSignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { Draft } from '../../domain/api/surveys.ts'
import { designerWords } from '../i18n/designer/words.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { DocumentDialog } from './document/document-dialog.tsx'
import { pathOf } from './document/outline-edits.ts'
import { EditorContext, useEditor } from './editor.ts'
import { FaultsPanel } from './faults/faults-panel.tsx'
import { useGoToTarget } from './faults/go-to-target.ts'
import { PlaceForm } from './form/place-form.tsx'
import { Outline } from './outline/outline.tsx'
import { Preview } from './preview/preview.tsx'
import { PublishDialog } from './publishing/publish-dialog.tsx'
import { WaveForm } from './publishing/wave-form.tsx'
import { ConflictDialog } from './saving/conflict-dialog.tsx'
import { openDraft } from './saving/open-draft.ts'
import { useLeaveGuard } from './saving/use-leave-guard.ts'
import { TopBar } from './top-bar.tsx'
import { useUndoKeys } from './use-undo-keys.ts'

interface Props {
  readonly survey: string
  readonly draft: Draft
}
type Opened = 'document' | 'publish' | 'wave' | null
type Pane = 'outline' | 'form' | 'preview'

export function Designer({ survey, draft }: Props) {
  const [opened] = useState(() => openDraft(survey, draft))
  useEffect(() => opened.start(), [opened])
  useLeaveGuard(opened.saver)
  return (
    <EditorContext.Provider value={opened.editor}>
      <Desk survey={survey} draft={draft} opened={opened} />
    </EditorContext.Provider>
  )
}

/** Three columns, which narrow screens show one after the other. */
function Desk({ survey, draft, opened }: Props & { opened: ReturnType<typeof openDraft> }) {
  const editor = useEditor()
  const dialog = useSignal<Opened>(null)
  const pane = useSignal<Pane>('form')
  const hasFaults = useSignal(false)
  const isDeciding = useSignal(false)
  const saving = opened.saver.state.value.kind
  useEffect(() => {
    isDeciding.value = saving === 'conflict'
  }, [saving])
  const close = () => (dialog.value = null)
  useUndoKeys()
  useGoToTarget()
  const place = editor.place.value
  useEffect(() => {
    if (pane.value === 'outline') pane.value = 'form'
  }, [place])
  const showFaults = (isShown = true) => {
    hasFaults.value = isShown
    pane.value = 'form'
  }
  return (
    <div class={`designer designer-at-${pane.value}`}>
      <TopBar
        versions={opened.versions.value.length > 0 ? opened.versions.value : draft.versions}
        isPublished={opened.isPublished.value}
        saver={opened.saver}
        onFaults={() => showFaults(!hasFaults.value)}
        onDecide={() => (isDeciding.value = true)}
        onDocument={() => (dialog.value = 'document')}
        onPublish={() => (dialog.value = 'publish')}
        onWave={() => (dialog.value = 'wave')}
      />
      <div class="designer-panes">
        <Segmented<Pane>
          label={designerWords('panes')}
          value={pane.value}
          choices={[
            { value: 'outline', label: designerWords('paneOutline') },
            { value: 'form', label: designerWords('paneForm') },
            { value: 'preview', label: designerWords('panePreview') },
          ]}
          onChange={(value) => (pane.value = value)}
        />
      </div>
      <Outline />
      <div class="designer-form">
        {hasFaults.value && <FaultsPanel onClose={() => showFaults(false)} />}
        <div class="designer-scroll" key={pathOf(place).join('/')}>
          <PlaceForm />
        </div>
      </div>
      <Preview />
      <DocumentDialog isOpen={dialog.value === 'document'} onClose={close} />
      <PublishDialog
        survey={survey}
        versions={opened.versions.value}
        saver={opened.saver}
        isOpen={dialog.value === 'publish'}
        onClose={close}
        onPublished={opened.published}
        onFaults={() => showFaults()}
      />
      <Dialog title={designerWords('makeWave')} isOpen={dialog.value === 'wave'} onClose={close}>
        <WaveForm survey={survey} onLater={close} />
      </Dialog>
      {isDeciding.value && (
        <ConflictDialog survey={survey} saver={opened.saver} onClose={() => (isDeciding.value = false)} />
      )}
    </div>
  )
}

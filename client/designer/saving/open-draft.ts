import { effect, signal } from '@preact/signals'
import { type Draft, surveyRoutes } from '../../../domain/api/surveys.ts'
import { call } from '../../api.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { noticeSessionEnd } from '../../ui/session.ts'
import { showToast } from '../../ui/show-toast.ts'
import { isSame, type Json } from '../document/json.ts'
import { createEditor } from '../editor.ts'
import { localCopy } from './local-copy.ts'
import { createSaver } from './saver.ts'

/** The editor of a draft with its saver. A copy left on this device by a failed save is taken up again. */
export function openDraft(survey: string, draft: Draft) {
  const copy = localCopy(survey, localStorage)
  const document = draft.document as Json
  const kept = copy.read()
  const restored = kept && !isSame(kept.document, document) ? kept : null
  if (kept && !restored) copy.forget()
  const editor = createEditor(document)
  const versions = signal(draft.versions)
  const isPublished = signal(draft.isPublished)
  const saver = createSaver({
    // The copy was written on its own revision: if the server has a newer one, saving it asks what to do.
    revision: restored?.revision ?? draft.revision,
    read: () => editor.document.peek(),
    send: async (revision, written) =>
      (await call(surveyRoutes.saveDraft, { params: { survey }, body: { revision, document: written } })).revision,
    copy,
    onProblem: noticeSessionEnd,
  })
  return {
    editor,
    saver,
    versions,
    isPublished,
    published: (version: Draft['versions'][number]) => {
      versions.value = [...versions.value, version]
      isPublished.value = true
    },
    /** Begins to follow changes; returns what ends it. */
    start: () => {
      let last = document
      const stop = effect(() => {
        const now = editor.document.value
        if (now === last) return
        last = now
        isPublished.value = false
        saver.changed()
      })
      if (restored) {
        editor.replace(restored.document)
        showToast(designerWords('restored'))
      }
      return () => {
        stop()
        saver.end()
        editor.end()
      }
    },
  }
}

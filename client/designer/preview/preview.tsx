import { useSignal } from '@preact/signals'
import type { Language } from '../../../domain/localized.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { asRecord, asText, getAt } from '../document/json.ts'
import { pathOf } from '../document/outline-edits.ts'
import { useEditor } from '../editor.ts'
import { languageName } from '../field-words.ts'
import { ItemFacts } from './item-facts.tsx'
import { usePreviewFrame } from './use-preview-frame.ts'

/** The citizen's own page in a frame, showing what is open; it keeps answers to itself and sends nothing. */
export function Preview() {
  const editor = useEditor()
  const chosen = useSignal<Language>('zh-CN')
  const languages = editor.languages.value
  const language = languages.includes(chosen.value) ? chosen.value : 'zh-CN'
  const { shown, isShownNew } = editor.checked.value
  const place = editor.place.value
  // A section is shown by its first item.
  const path = place.section === null ? null : pathOf({ section: place.section, item: place.item ?? 0 })
  const item = (path && asText(asRecord(getAt(editor.document.value, path)).id)) || null
  const { frame, round, isSilent, again } = usePreviewFrame({ instrument: shown, item, language })
  return (
    <section class="preview" aria-label={designerWords('preview')}>
      {languages.length > 1 && (
        <Segmented
          label={designerWords('previewLanguage')}
          value={language}
          choices={languages.map((value) => ({ value, label: languageName(value) }))}
          onChange={(value) => (chosen.value = value)}
        />
      )}
      {isSilent && (
        <Banner
          tone="warn"
          tools={
            <Button size="small" onClick={again}>
              {designerWords('previewAgain')}
            </Button>
          }
        >
          {designerWords('previewSilent')}
        </Banner>
      )}
      {!isShownNew && <Banner tone="warn">{designerWords(shown ? 'previewOld' : 'previewNever')}</Banner>}
      <div class="phone">
        <div class="phone-screen">
          <iframe key={round} ref={frame} src="/s/preview" title={designerWords('previewFrame')} />
        </div>
      </div>
      <ItemFacts />
    </section>
  )
}

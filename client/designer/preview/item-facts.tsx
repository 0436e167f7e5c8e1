import { secondsOf } from '../../../domain/duration.ts'
import { itemsOf } from '../../../domain/instrument.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { asRecord, asText, getAt } from '../document/json.ts'
import { pathOf } from '../document/outline-edits.ts'
import { useEditor } from '../editor.ts'
import { languageName } from '../field-words.ts'
import { countTexts } from './count-texts.ts'

/** How long the open item takes, and how much of it is translated. */
export function ItemFacts() {
  const editor = useEditor()
  const place = editor.place.value
  const path = pathOf(place)
  const raw = asRecord(getAt(editor.document.value, path))
  const { shown } = editor.checked.value
  const item = place.item === null ? null : (shown && itemsOf(shown).find(({ id }) => id === asText(raw.id))) || null
  const others = editor.languages.value.filter((language) => language !== 'zh-CN')
  const part = getAt(editor.checked.value.filled, path) ?? null
  return (
    <dl class="facts">
      {item && (
        <div>
          <dt>{designerWords('itemTime')}</dt>
          <dd>{designerWords('seconds', { count: secondsOf(item, { seed: 1, answers: {} }) })}</dd>
        </div>
      )}
      {others.map((language) => (
        <div key={language}>
          <dt>{designerWords('translated', { language: languageName(language) })}</dt>
          <dd>{designerWords('translatedCount', { ...countTexts(part, language) })}</dd>
        </div>
      ))}
    </dl>
  )
}

import { itemTypes } from '../../../domain/items/index.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Json } from '../document/json.ts'
import { addItem, itemNumber, type Place } from '../document/outline-edits.ts'
import { useEditor } from '../editor.ts'
import { typeHint, typeWords } from '../field-words.ts'
import { iconOf } from './outline-rows.ts'

/** Every item type of the registry, with its name in words. */
export function AddItemDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const editor = useEditor()
  const add = (type: string) => {
    editor.apply(addItem(editor.document.value, editor.place.value, type))
    onClose()
    editor.target.value = ['sections', editor.place.value.section ?? 0, 'items', editor.place.value.item ?? 0, 'text']
  }
  return (
    <Dialog title={designerWords('addItem')} isOpen={isOpen} isWide onClose={onClose}>
      <p class="muted">
        {designerWords('addItemAfter', { place: afterWhat(editor.document.value, editor.place.value) })}
      </p>
      <div class="type-list">
        {itemTypes.map(({ type }) => (
          <button type="button" key={type} class="type-choice" onClick={() => add(type)}>
            <Icon name={iconOf(type)} />
            <span>
              <strong>{typeWords(type)}</strong>
              <span class="muted small">{typeHint(type)}</span>
            </span>
          </button>
        ))}
      </div>
    </Dialog>
  )
}

function afterWhat(document: Json, { section, item }: Place): string {
  if (section === null) return designerWords('atTheEnd')
  const words = designerWords('sectionNumber', { number: section + 1 })
  return item === null
    ? designerWords('atTheEndOf', { place: words })
    : designerWords('after', {
        place: `${words} · ${designerWords('itemNumber', { number: itemNumber(document, section, item) })}`,
      })
}

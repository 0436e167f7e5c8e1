import { designerWords } from '../../i18n/designer/words.ts'
import { showToast } from '../../ui/show-toast.ts'
import { asList, asRecord, asText, getAt, insertAt, type Path } from '../document/json.ts'
import { duplicate, move, pathOf, remove } from '../document/outline-edits.ts'
import { looseText } from '../document/variables.ts'
import { takingBack, useEditor } from '../editor.ts'

/** What can be done to the section or item that is open, and why not where it can't. */
export function usePlaceActions() {
  const editor = useEditor()
  const listPath = (): Path => pathOf(editor.place.value).slice(0, -1)
  const list = () => asList(getAt(editor.document.value, listPath()))
  return {
    move(step: 1 | -1): void {
      const edited = move(editor.document.value, editor.place.value, step)
      if (edited.document === editor.document.value) return
      editor.apply(edited)
      const position = (editor.place.value.item ?? editor.place.value.section ?? 0) + 1
      showToast(designerWords('movedTo', { position, count: list().length }))
    },
    duplicate(): void {
      editor.apply(duplicate(editor.document.value, editor.place.value))
      const copy = asRecord(getAt(editor.document.value, pathOf(editor.place.value)))
      showToast(designerWords('duplicated', { id: asText(copy.id) }))
    },
    remove(): void {
      const place = editor.place.value
      const path = listPath()
      if (place.section === null || (place.item === null && list().length === 1)) return
      const taken = getAt(editor.document.value, pathOf(place)) ?? null
      editor.apply(remove(editor.document.value, place))
      const putBack = () => {
        const at = place.item ?? place.section ?? 0
        editor.set(path, insertAt(asList(getAt(editor.document.value, path)), at, taken))
        editor.open(place)
      }
      const title = looseText(asRecord(taken).text ?? asRecord(taken).title, 'zh-CN') || designerWords('untitled')
      showToast(designerWords('removedItem', { title }), takingBack(editor, putBack))
    },
  }
}

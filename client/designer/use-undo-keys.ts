import { useEffect } from 'preact/hooks'
import { useEditor } from './editor.ts'

/** Ctrl+Z and Ctrl+Y go through the history of the document, whichever field has the focus; dialogs keep their own. */
export function useUndoKeys(): void {
  const editor = useEditor()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if ((event.target as HTMLElement).closest('dialog, .search')) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) editor.undo()
      else if (key === 'y' || (key === 'z' && event.shiftKey)) editor.redo()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [editor])
}

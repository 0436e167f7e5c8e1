import { useEffect } from 'preact/hooks'
import { isStandIn } from '../../../domain/stand-in.ts'
import { useEditor } from '../editor.ts'

/** Moves the focus to the field to which a fault leads, or to the nearest part around it. */
export function useGoToTarget(): void {
  const editor = useEditor()
  const target = editor.target.value
  useEffect(() => {
    if (!target) return
    // The form of the place has been drawn; rows that had to open are drawn one step later.
    const timer = setTimeout(() => {
      focusNearest(target.map(String))
      editor.target.value = null
    }, 60)
    return () => clearTimeout(timer)
  }, [target])
}

function focusNearest(steps: readonly string[]): void {
  for (let length = steps.length; length > 0; length--) {
    const address = steps.slice(0, length).join('/')
    const field =
      document.querySelector<HTMLElement>(`[data-at="${CSS.escape(address)}"]`) ??
      document.querySelector<HTMLElement>(`[data-at^="${CSS.escape(`${address}/`)}"]`)
    if (!field) continue
    field.scrollIntoView({ block: 'center' })
    field.focus({ preventScroll: true })
    // Whoever types goes on to write the text, and not behind the words that ask for it.
    if ('select' in field && 'value' in field && isStandIn(String(field.value))) (field as HTMLInputElement).select()
    return
  }
}

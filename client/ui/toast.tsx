import { signal } from '@preact/signals'
import { commonWords } from '../i18n/common/words.ts'
import { Button } from './button.tsx'

interface Toast {
  readonly text: string
  readonly undo: (() => void) | undefined
}
const shown = signal<Toast | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

/** One short message at a time. With `undo` it stays longer, so that there is time to reach the button. */
export function showToast(text: string, undo?: () => void): void {
  clearTimeout(timer)
  shown.value = { text, undo }
  timer = setTimeout(hide, undo ? 12_000 : 5_000)
}

function hide(): void {
  shown.value = null
}

/** Stands once, in the shell. */
export function ToastHost() {
  const toast = shown.value
  return (
    <div class="toast-host" role="status">
      {toast && (
        <div class="toast">
          <span>{toast.text}</span>
          {toast.undo && (
            <Button
              size="small"
              onClick={() => {
                toast.undo?.()
                hide()
              }}
            >
              {commonWords('undo')}
            </Button>
          )}
          <Button kind="text" size="small" icon="close" label={commonWords('close')} onClick={hide} />
        </div>
      )}
    </div>
  )
}

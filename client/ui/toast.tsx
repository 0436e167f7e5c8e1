import { useEffect, useRef } from 'preact/hooks'
import { commonWords } from '../i18n/common/words.ts'
import { Button } from './button.tsx'
import { hideToast, shownToast } from './show-toast.ts'

/** Stands once, in the shell. Each message is raised again, so that it lies above a dialog that was opened before. */
export function ToastHost() {
  const host = useRef<HTMLDivElement>(null)
  const toast = shownToast.value
  useEffect(() => {
    if (!host.current?.showPopover) return
    if (host.current.matches(':popover-open')) host.current.hidePopover()
    host.current.showPopover()
  }, [toast])
  return (
    <div class="toast-host" role="status" popover="manual" ref={host}>
      {toast && (
        <div class="toast">
          <span>{toast.text}</span>
          {toast.undo && (
            <Button
              size="small"
              onClick={() => {
                toast.undo?.()
                hideToast()
              }}
            >
              {commonWords('undo')}
            </Button>
          )}
          <Button kind="text" size="small" icon="close" label={commonWords('close')} onClick={hideToast} />
        </div>
      )}
    </div>
  )
}

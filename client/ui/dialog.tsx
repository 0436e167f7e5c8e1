import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { commonWords } from '../i18n/common/words.ts'
import { Button } from './button.tsx'
import { focusEntry } from './move-focus.ts'
import { pressMainButton } from './press-main-button.ts'

interface Props {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ComponentChildren
  /** Buttons at the bottom, the main one last. */
  readonly actions?: ComponentChildren
  readonly isWide?: boolean
}

/** Native dialog: focus stays inside, Escape closes, focus returns. */
export function Dialog({ title, isOpen, onClose, children, actions, isWide }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = element.current
    if (isOpen && dialog && !dialog.open) {
      dialog.showModal()
      focusEntry(dialog)
    }
    if (!isOpen && dialog?.open) dialog.close()
  }, [isOpen])
  return (
    <dialog
      ref={element}
      class={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={pressMainButton}
    >
      {isOpen && (
        <>
          <header>
            <h2 id={id}>{title}</h2>
            <Button kind="text" icon="close" label={commonWords('close')} onClick={onClose} />
          </header>
          <div class="dialog-body">{children}</div>
          {actions && <footer>{actions}</footer>}
        </>
      )}
    </dialog>
  )
}

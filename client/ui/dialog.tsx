import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
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
  // Before it is painted: what is typed at once belongs to the dialog, or to the page again.
  useLayoutEffect(() => {
    const dialog = element.current
    if (!isOpen || !dialog) return
    dialog.showModal()
    focusEntry(dialog)
    return () => dialog.close()
  }, [isOpen])
  return (
    <dialog
      ref={element}
      class={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      // Of Escape: when it was closed from here, whoever did it knows.
      onClose={() => element.current && isOpen && onClose()}
      // A press beside it, as the second of a double click that opened it, leaves the focus in its entry.
      onMouseDown={(event) => event.target === element.current && event.preventDefault()}
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

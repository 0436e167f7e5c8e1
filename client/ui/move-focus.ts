/** Leads to the first entry that was refused, once it has been marked: in the open dialog, or else on the page. */
export function focusFault(): void {
  requestAnimationFrame(() => {
    const place = document.querySelector('dialog[open] .dialog-body') ?? document
    const entry = place.querySelector<HTMLElement>('[aria-invalid="true"]')
    entry?.focus()
    if (!entry) place.querySelector('.field-error')?.scrollIntoView({ block: 'center' })
  })
}

/** After what had the focus is gone from the page: readers and keys go on from its heading. */
export function focusHeading(): void {
  requestAnimationFrame(() => document.querySelector('h1')?.focus({ preventScroll: true }))
}

/** Where typing begins in a dialog that has just opened; without entries the browser's own choice stays. */
export function focusEntry(dialog: HTMLDialogElement): void {
  const entry =
    'input:not([type="radio"], [type="checkbox"], [type="file"], [readonly]), textarea:not([readonly]), select'
  dialog.querySelector<HTMLElement>(`.dialog-body :is(${entry})`)?.focus()
}

/** Shows what a press elsewhere on the page has changed; readers and keys go on from the heading there. */
export function leadTo(id: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id)
    const heading = place?.querySelector('h2')
    place?.scrollIntoView({ block: 'start' })
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  })
}

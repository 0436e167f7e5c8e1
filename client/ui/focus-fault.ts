/** Leads to the first entry that was refused, once it has been marked: in the open dialog, or else on the page. */
export function focusFault(): void {
  requestAnimationFrame(() => {
    const place = document.querySelector('dialog[open]') ?? document
    place.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  })
}

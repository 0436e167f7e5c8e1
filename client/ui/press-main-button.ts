const textual = /^(text|number|date|password|email)$/

/**
 * Enter in a line of text does what the main button of the dialog does, as in any form. Not while an input method is
 * composing: there Enter takes the word.
 */
export function pressMainButton(event: KeyboardEvent): void {
  const { target } = event
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return
  if (!(target instanceof HTMLInputElement) || !textual.test(target.type) || target.form) return
  event.preventDefault()
  target.closest('dialog')?.querySelector<HTMLButtonElement>('footer .button-primary')?.click()
}

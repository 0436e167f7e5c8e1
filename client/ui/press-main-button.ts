const entry = /^(text|number|date|password|email|checkbox|radio)$/

/**
 * Enter in an entry of one line does what the main button of the dialog does, as in any form. Not while an input method is
 * composing: there Enter takes the word.
 */
export function pressMainButton(event: KeyboardEvent): void {
  const { target } = event
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return
  if (!(target instanceof HTMLInputElement) || !entry.test(target.type) || target.form) return
  event.preventDefault()
  const dialog = target.closest('dialog')
  const main = dialog?.querySelector('footer .button-primary') ?? dialog?.querySelector('.button-primary')
  if (main instanceof HTMLButtonElement) main.click()
}

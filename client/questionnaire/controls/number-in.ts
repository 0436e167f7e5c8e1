/** The number that was typed, with full-width digits or a comma too; the text itself where it is none. */
export function numberIn(typed: string): number | string | undefined {
  const text = typed.normalize('NFKC').trim().replace(',', '.')
  if (!text) return undefined
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : typed
}

import type { Inline, Report } from '../model.ts'

/** Words and numbers as one text; a number whose claim is missing is left out. */
export const printedText = (inlines: readonly Inline[], claims: Report['claims']): string =>
  inlines.map((one) => (typeof one === 'string' ? one : (claims[one.claim]?.text ?? ''))).join('')

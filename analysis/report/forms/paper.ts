import * as z from 'zod/mini'

/** What stands before the name of who signs, in the head of the paper. */
export const signerLabel = '签发人：'

const words = (most: number) =>
  z.string().check(z.trim(), z.maxLength(most, 'text_too_long'), z.regex(/^\P{Cc}*$/u, 'line_break'))
const count = z.nullable(z.int().check(z.minimum(1, 'out_of_range'), z.maximum(9999, 'out_of_range')))

/** What stands on a 专报 besides its text: head, addressee and 版记. An empty entry is not printed. */
export const paperSchema = z.strictObject({
  /** 标志: what the paper is called above its red rule. */
  name: words(16).check(z.minLength(1, 'text_missing')),
  /** 第N期; null: which wave of its survey it is. */
  number: count,
  /** Who issues and signs it; empty: the organisation that runs the survey. */
  issuer: words(40),
  /** 签发人 */
  signer: words(12),
  /** 主送, without its colon. */
  addressee: words(60),
  /** 报 and 送 */
  reportTo: words(120),
  sendTo: words(120),
  /** 共印N份; null: not said. */
  copies: count,
})
export type Paper = z.output<typeof paperSchema>

/** What is printed where nobody has said otherwise. */
export const usualPaper: Paper = {
  name: '社情民意调查专报',
  number: null,
  issuer: '',
  signer: '',
  addressee: '市委、市政府',
  reportTo: '市委、市政府领导',
  sendTo: '各责任单位',
  copies: null,
}

import type { Shadow } from './shadow.ts'

/** What was found: the word that stands in its place names the kind. */
export const placeholders = {
  email: '〔邮箱〕',
  link: '〔网址〕',
  identity: '〔证件号〕',
  card: '〔卡号〕',
  phone: '〔电话〕',
  account: '〔账号〕',
  plate: '〔车牌〕',
  number: '〔号码〕',
  address: '〔住址〕',
  name: '〔姓名〕',
  surname: '某',
} as const
export type MaskKind = keyof typeof placeholders

/** A stretch of characters, the end excluded. */
export interface Span {
  readonly kind: MaskKind
  readonly start: number
  readonly end: number
}

/** A pattern over one side of the shadow; what `keep` matches in front stays. */
export interface Rule {
  readonly kind: MaskKind | ((found: string) => MaskKind)
  readonly side: 'plain' | 'spoken'
  /** Global. A group named `what` is the part that is masked, or else all. */
  readonly pattern: RegExp
  /** Masked at once, as usual; otherwise shown to somebody who decides. */
  readonly isSure?: boolean
  /** Refuses a match, by what was found and what stands before it. */
  readonly unless?: (found: string, before: string) => boolean
}

/** All stretches that a rule finds. */
export function spansOf(rule: Rule, shadow: Shadow): Span[] {
  const text = shadow[rule.side]
  return [...text.matchAll(rule.pattern)].flatMap((match) => {
    const what = match.groups?.what ?? match[0]
    const start = match.index + match[0].indexOf(what)
    if (what === '' || rule.unless?.(what, text.slice(0, start))) return []
    const kind = typeof rule.kind === 'function' ? rule.kind(what) : rule.kind
    return [{ kind, start, end: start + what.length }]
  })
}

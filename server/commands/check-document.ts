import { Problem } from '../../domain/problem.ts'

const deepest = 40

/**
 * Drafts may have any fault of content, but what is no object, too deep to walk, or holds texts that the database
 * can't keep (a zero byte, half a character) is refused.
 */
export function checkDocument(document: unknown): void {
  const code = faultOf(document, 0) ?? (isObject(document) ? undefined : 'not_an_object')
  if (code)
    throw new Problem('instrument_invalid', { faults: [{ code, path: [], item: null, severity: 'error', params: {} }] })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const isText = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)

function faultOf(value: unknown, depth: number): string | undefined {
  if (depth > deepest) return 'too_deep'
  if (typeof value === 'string') return isText(value) ? undefined : 'text_unreadable'
  if (value === null || typeof value !== 'object') return undefined
  for (const [key, part] of Object.entries(value)) {
    const fault = isText(key) ? faultOf(part, depth + 1) : 'text_unreadable'
    if (fault) return fault
  }
  return undefined
}

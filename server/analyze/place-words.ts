/** A place in the plan in words of both languages: entries of lists are counted from 1. */
export function placeWords(path: readonly PropertyKey[]): { readonly zh: string; readonly en: string } {
  if (path.length === 0) return { zh: '计划', en: 'the plan' }
  const parts = (of: (n: number) => string): string[] =>
    path.map((part) => (typeof part === 'number' ? of(part + 1) : String(part)))
  return { zh: parts((n) => `第 ${n} 项`).join(' '), en: parts((n) => `entry ${n}`).join(', ') }
}

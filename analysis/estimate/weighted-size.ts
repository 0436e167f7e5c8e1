/** Respondents who count, and what they weigh together. */
export function weightedSize(w: Float64Array): { readonly count: number; readonly weight: number } {
  let count = 0
  let weight = 0
  for (const one of w) {
    if (one !== 0) count++
    weight += one
  }
  return { count, weight }
}

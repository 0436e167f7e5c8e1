/** Longest run of equal answers in a row of a grid (Johnson 2005); missing ones are passed over; 0 without answers. */
export function longString(answers: readonly number[]): number {
  let [longest, run] = [0, 0]
  let last = Number.NaN
  for (const answer of answers) {
    if (Number.isNaN(answer)) continue
    run = answer === last ? run + 1 : 1
    last = answer
    longest = Math.max(longest, run)
  }
  return longest
}

/**
 * Variation of one person's answers in a grid: their standard deviation (Dunn et al. 2018). Null with a gap or fewer than
 * two answers. Low is careless only where the statements contradict each other.
 */
export function withinPersonVariation(answers: readonly number[]): number | null {
  const n = answers.length
  if (n < 2 || answers.some(Number.isNaN)) return null
  const mean = answers.reduce((sum, value) => sum + value, 0) / n
  return Math.sqrt(answers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1))
}

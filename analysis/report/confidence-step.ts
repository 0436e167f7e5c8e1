/** How sure a statement is, in the only two steps that have words: from 99 % and from 95 %. Null says nothing of it. */
export function confidenceStep(confidence: number | null): 'veryConfident' | 'confident' | null {
  if (confidence === null || confidence < 0.95) return null
  return confidence >= 0.99 ? 'veryConfident' : 'confident'
}

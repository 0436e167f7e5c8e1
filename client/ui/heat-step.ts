/** Percentage points of a difference from which its colour is a step stronger. */
const bounds = [1.2, 3, 6]

/** Step of the diverging colours, −3..3, from a difference of shares. */
export function heatStep(difference: number): number {
  const size = Math.abs(difference * 100)
  const step = bounds.filter((bound) => size >= bound).length
  return difference < 0 ? -step || 0 : step
}

/** Shorter than two taps that are meant, longer than a double tap. */
const shortestMilliseconds = 400
let soonest = 0

/**
 * For buttons that lead on, and those in whose place they stand: the second tap of a double tap is not meant for the
 * next screen. By time, since not every phone counts taps (`detail`). Keys press what has the focus, which a new screen
 * takes away, so they are always meant.
 */
export const once =
  (act?: () => void) =>
  (event: MouseEvent): void => {
    const isTap = event.detail > 0
    if (isTap && event.timeStamp < soonest) {
      event.preventDefault()
      return
    }
    if (isTap) soonest = event.timeStamp + shortestMilliseconds
    act?.()
  }

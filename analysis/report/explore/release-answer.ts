import { minimumForExtremes, minimumGroupSize } from '../../disclosure/minimums.ts'
import { type Check, type Released, release } from '../../disclosure/released.ts'

type Part = Readonly<Record<string, unknown>>

/** Places of all parts of an answer of which `isOpen` holds. A place is put together only where one is found. */
function placesOf(thing: unknown, isOpen: (part: Part) => boolean): string[] {
  if (typeof thing !== 'object' || thing === null) return []
  const part = thing as Part
  const found = isOpen(part) ? [''] : []
  for (const name in part) {
    const inside = part[name]
    if (typeof inside !== 'object' || inside === null) continue
    for (const place of placesOf(inside, isOpen)) found.push(`/${name}${place}`)
  }
  return found
}

/** Bases of too few people, whatever they stand beside. */
const smallBases: Check<object> = (answer) =>
  placesOf(answer, ({ baseSize }) => typeof baseSize === 'number' && baseSize > 0 && baseSize < minimumGroupSize).map(
    (place) => `${place}/baseSize`,
  )

/** Shares of few people that tell what each of them said. */
const allAlike: Check<object> = (answer) =>
  placesOf(answer, ({ isEstimable, value, baseSize }) => {
    const isExtreme = typeof value === 'number' && (value <= 0 || value >= 1)
    const isFew = typeof baseSize === 'number' && baseSize < minimumForExtremes
    return isEstimable === true && isExtreme && isFew
  })

/**
 * An answer of the workbench that may be shown. What hid small groups was `Protection`; this looks at the result alone,
 * as a reader would.
 */
export const releaseAnswer = <T extends object>(answer: T): Released<T> => release(answer, [smallBases, allAlike])

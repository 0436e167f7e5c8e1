import { minimumForExtremes, minimumGroupSize } from '../../disclosure/minimums.ts'
import { type Check, type Released, release } from '../../disclosure/released.ts'

/** Everything inside an answer, with its place. */
function* partsOf(thing: unknown, place: string): Generator<readonly [string, Readonly<Record<string, unknown>>]> {
  if (typeof thing !== 'object' || thing === null) return
  yield [place, thing as Readonly<Record<string, unknown>>]
  for (const [name, part] of Object.entries(thing)) yield* partsOf(part, `${place}/${name}`)
}

/** Bases of too few people, whatever they stand beside. */
const smallBases: Check<object> = (answer) =>
  [...partsOf(answer, '')].flatMap(([place, { baseSize }]) =>
    typeof baseSize === 'number' && baseSize > 0 && baseSize < minimumGroupSize ? [`${place}/baseSize`] : [],
  )

/** Shares of few people that tell what each of them said. */
const allAlike: Check<object> = (answer) =>
  [...partsOf(answer, '')].flatMap(([place, { isEstimable, value, baseSize }]) => {
    const isExtreme = typeof value === 'number' && (value <= 0 || value >= 1)
    const isFew = typeof baseSize === 'number' && baseSize < minimumForExtremes
    return isEstimable === true && isExtreme && isFew ? [place] : []
  })

/**
 * An answer of the workbench that may be shown. What hid small groups was `Protection`; this looks at the result alone,
 * as a reader would.
 */
export const releaseAnswer = <T extends object>(answer: T): Released<T> => release(answer, [smallBases, allAlike])

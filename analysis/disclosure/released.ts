declare const checked: unique symbol

/** What went through `release`, or was made of nothing else: all that may leave. Renderers accept only this. */
export type Released<T> = T & { readonly [checked]: true }

/** Names what would be told of few people, as texts for whoever mends the program; empty when nothing would. */
export type Check<T> = (thing: T) => readonly string[]

/** Lets something out after its checks. Throws when one of them finds a figure that tells of too few people. */
export function release<T>(thing: T, checks: readonly [Check<T>, ...Check<T>[]]): Released<T> {
  const found = checks.flatMap((check) => check(thing))
  if (found.length > 0) throw new Error(`not released, tells of few people: ${found.slice(0, 5).join(', ')}`)
  return thing as Released<T>
}

/** What a pure function makes of released things and of nothing about people besides is released too. */
export const derive = <S extends object, T>(source: Released<S>, make: (source: Released<S>) => T): Released<T> =>
  make(source) as Released<T>

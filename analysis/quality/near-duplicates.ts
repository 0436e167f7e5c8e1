/**
 * Share of questions that two people answered alike, among those both answered (Kuriakose & Robbins 2016); null where
 * there is none. Codes; negative is missing.
 */
export function shareAlike(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  let [both, alike] = [0, 0]
  for (let k = 0; k < a.length; k++) {
    if (a[k]! < 0 || b[k]! < 0) continue
    both++
    if (a[k] === b[k]) alike++
  }
  return both > 0 ? alike / both : null
}

export interface NearDuplicates {
  /** Largest share alike with anybody else, by person. */
  readonly most: readonly (number | null)[]
  /** Pairs of people at or above the limit. */
  readonly pairs: readonly (readonly [number, number])[]
}

/** Every pair of people; .85 is the customary limit, but large samples of short forms reach it by chance. */
export function nearDuplicates(people: readonly ArrayLike<number>[], limit = 0.85): NearDuplicates {
  const most = new Array<number | null>(people.length).fill(null)
  const pairs: [number, number][] = []
  people.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const alike = shareAlike(a, people[j]!)
      if (alike === null) continue
      most[i] = Math.max(most[i] ?? 0, alike)
      most[j] = Math.max(most[j] ?? 0, alike)
      if (alike >= limit) pairs.push([j, i])
    }
  })
  return { most, pairs }
}

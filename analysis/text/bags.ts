/** A text cut into words, and how many people wrote it. */
export interface Cut {
  readonly words: readonly string[]
  readonly people: number
}

/** One text as a direction: places of its words, ascending, and their weights with squares that sum to 1. */
export interface Direction {
  readonly places: Int32Array
  readonly weights: Float64Array
}

export interface Bags {
  /** All words in the order of their code units. */
  readonly words: readonly string[]
  /** People who wrote each word. */
  readonly people: Float64Array
  /** One per text; without places where a text holds no word. */
  readonly directions: readonly Direction[]
}

/**
 * Texts as directions in the space of their words: a word counts once in a text, by how few people wrote it,
 * ln((1 + n)/(1 + people)) + 1 (smoothed inverse document frequency), scaled to length 1.
 */
export function bagsOf(texts: readonly Cut[]): Bags {
  const counts = new Map<string, number>()
  const own = texts.map(({ words }) => [...new Set(words)])
  own.forEach((words, i) => {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + texts[i]!.people)
  })
  const words = [...counts.keys()].sort()
  const place = new Map(words.map((word, i) => [word, i]))
  const people = Float64Array.from(words, (word) => counts.get(word)!)
  const all = texts.reduce((sum, text) => sum + text.people, 0)
  const rarity = people.map((count) => Math.log((1 + all) / (1 + count)) + 1)
  const directions = own.map((list) => directionOf(Int32Array.from(list, (word) => place.get(word)!).sort(), rarity))
  return { words, people, directions }
}

function directionOf(places: Int32Array, rarity: Float64Array): Direction {
  const weights = Float64Array.from(places, (place) => rarity[place]!)
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0))
  return { places, weights: weights.map((weight) => weight / length) }
}

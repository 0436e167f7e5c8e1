/** A source of numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number

/** FNV-1a hash of a text, 32 bits: turns a seed and a key into one seed. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Mulberry32 (T. Ettinger, 2017): 32 bits of state, good enough for order and assignment, not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A copy in random order (Fisher–Yates). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swap = copy[i] as T
    copy[i] = copy[j] as T
    copy[j] = swap
  }
  return copy
}

/** `size` members of the list, drawn without replacement, in the order of the list. */
export function sampled<T>(list: readonly T[], size: number, random: Random): T[] {
  const kept = new Set(shuffled([...list.keys()], random).slice(0, size))
  return list.filter((_, i) => kept.has(i))
}

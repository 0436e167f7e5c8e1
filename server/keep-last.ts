/** Keeps the last few things that were made, by key; who asks while one is being made waits for that one. */
export function keepLast<T>(size: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (key, make) => {
    const had = kept.get(key)
    kept.delete(key)
    const thing = had ?? make()
    kept.set(key, thing)
    if (!had) thing.catch(() => kept.get(key) === thing && kept.delete(key))
    for (const oldest of [...kept.keys()].slice(0, -size)) kept.delete(oldest)
    return thing
  }
}

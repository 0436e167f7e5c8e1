/** Ctrl-C lets running requests finish and ends with 0; pressed again, it ends at once. Returns whether it is ending. */
export function endOnSignal(close: () => Promise<void>, print: (line: string) => void): () => boolean {
  let isEnding = false
  const end = async () => {
    if (isEnding) process.exit(130)
    isEnding = true
    print('正在停止 · stopping …')
    try {
      await close()
      process.exit(0)
    } catch (cause) {
      console.error(`minyi: ${(cause as Error).message}`)
      process.exit(1)
    }
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  return () => isEnding
}

import { inWorker } from '../in-worker.ts'
import type { StoredWave } from '../stored-wave.ts'

/** What all questions to a wave rest on: the people of its published findings. */
export interface PublishedWave {
  /** Of a wave and the data of its state. */
  readonly key: string
  read(): Promise<StoredWave>
}

const loading = new Map<string, Promise<void>>()

/** Puts a wave at hand in the analysis thread. Who asks while it is being read waits for that reading. */
export async function holdWave({ key, read }: PublishedWave): Promise<void> {
  if (await inWorker('holdsWave', key)) return
  const load = async () => inWorker('loadWave', { key, wave: await read() })
  const running = loading.get(key) ?? load().finally(() => loading.delete(key))
  loading.set(key, running)
  await running
}

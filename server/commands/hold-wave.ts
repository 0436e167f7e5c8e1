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

type Known<Answer> = Exclude<Answer, 'not_held'>

/** What the analysis thread answers about a wave, which is put at hand where it is not. */
export async function askHeld<Answer>(
  published: PublishedWave,
  ask: (key: string) => Promise<Answer>,
): Promise<Known<Answer>> {
  const first = await ask(published.key)
  if (first !== 'not_held') return first as Known<Answer>
  await holdWave(published)
  const second = await ask(published.key)
  if (second === 'not_held') throw new Error('the analysis thread has dropped a wave that it was asked about')
  return second as Known<Answer>
}

import type { Database } from '../database/connect.ts'
import { inTurn } from '../in-turn.ts'
import { inWorker } from '../in-worker.ts'
import { insertPublication, listPublications } from '../repositories/publications.ts'
import { type RunTask, type TaskThread, taskThread } from '../task-thread.ts'
import { unwaited } from '../unwaited.ts'
import { heldKey } from '../wave-key.ts'
import { analysing } from './analysing.ts'
import { holdWave } from './hold-wave.ts'
import { type LiveState, liveState } from './live-state.ts'
import { basisOf, countsOf, mayShow, sizesOf } from './may-show.ts'
import { readLive } from './read-live.ts'
import { warmWave } from './warm-wave.ts'

/** Analyses all answers of a wave. Null where nothing new may be shown. */
async function analyse(db: Database, state: LiveState, run: RunTask) {
  const { id } = state.wave
  const known = await listPublications(db, id)
  if (!mayShow(state, known, countsOf(state))) return null
  const wave = await readLive(db, state)
  const { findings, packed } = await run('findingsOfState', { id, wave, isPacked: wave.isOpen })
  // Somebody may have answered since the units were counted: what was analysed is what is shown.
  const sizes = sizesOf(findings)
  if (!mayShow(state, known, sizes)) return null
  const { dataHash } = findings
  const next = { number: (known.at(-1)?.number ?? 0) + 1, basis: basisOf(state), sizes, dataHash }
  return {
    wave,
    key: heldKey(id, dataHash),
    warm: () =>
      warmWave({ wave: id, key: heldKey(id, dataHash), instrument: wave.instrument, responses: sizes.all ?? 0 }),
    show: () => insertPublication(db, id, next, { findings, packed }),
  }
}

/** Makes the next state of a wave and shows it. */
export const publish = (db: Database, state: LiveState): Promise<void> =>
  analysing(async () => {
    let made = await analyse(db, state, inWorker)
    // Somebody else has shown one meanwhile, perhaps of the wave as it was before: this one may still follow it.
    while (made && !(await made.show())) made = await analyse(db, state, inWorker)
    // Who sees the findings asks further soon. Whoever asks sooner waits for the same.
    if (made) unwaited('warming a wave', made.warm())
  })

/** Threads of programs that go on after an answer, by their database. */
const asides = new WeakMap<Database, TaskThread>()
const oneAfterTheOther = inTurn(1, Number.POSITIVE_INFINITY)
/** Waves of which the next state is being made, or could not be made a short while ago. */
const making = new Set<string>()
const pauseMs = 600_000

/** Says that this program goes on after an answer, so that states can be made aside; returns what ends that. */
export function goOnAside(db: Database): () => Promise<void> {
  const thread = taskThread()
  asides.set(db, thread)
  return async () => {
    asides.delete(db)
    await thread.end()
  }
}

/**
 * The same while the last state is still shown and asked: in a thread of its own, and shown only when what first
 * questions would wait for is there. False in a program that does not go on: whoever asks has to wait.
 */
export function publishAside(db: Database, wave: string): boolean {
  const thread = asides.get(db)
  if (!thread) return false
  if (making.has(wave)) return true
  making.add(wave)
  const made = oneAfterTheOther(() => makeAside(db, wave, thread))
  const forget = () => making.delete(wave)
  // What failed would fail again for every page that is opened.
  made.then(forget, () => setTimeout(forget, pauseMs).unref())
  unwaited('making the next state of a wave', made, (line) => {
    if (asides.has(db)) console.error(line)
  })
  return true
}

async function makeAside(db: Database, wave: string, { run, end }: TaskThread): Promise<void> {
  // Read now: others were made before, and the wave may have been closed.
  const state = await liveState(db, wave)
  // What the thread holds is needed no longer.
  const made = await analyse(db, state, run).finally(end)
  if (!made) return
  const show = async () => {
    const isAsBefore = basisOf(await liveState(db, wave)) === basisOf(state)
    if (isAsBefore) await made.show()
  }
  // Where a first question fails, the findings are still those to show.
  await holdWave({ key: made.key, read: async () => made.wave })
    .then(made.warm)
    .finally(show)
}

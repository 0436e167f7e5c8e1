import type { Database } from '../database/connect.ts'
import { inTurn } from '../in-turn.ts'
import { inWorker } from '../in-worker.ts'
import { insertPublication, listPublications } from '../repositories/publications.ts'
import { type RunTask, taskThread } from '../task-thread.ts'
import { unwaited } from '../unwaited.ts'
import { heldKey } from '../wave-key.ts'
import { analysing } from './analysing.ts'
import { holdWave } from './hold-wave.ts'
import type { LiveState } from './live-state.ts'
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
    const made = await analyse(db, state, inWorker)
    await made?.show()
    // Who sees the findings asks further soon. Whoever asks sooner waits for the same.
    if (made) unwaited('warming a wave', made.warm())
  })

const aside = taskThread()
const oneAfterTheOther = inTurn(1, Number.POSITIVE_INFINITY)
/** Waves of which the next state is being made. */
const making = new Set<string>()

/**
 * The same while the last state is still shown and asked: in a thread of its own, and shown only when what first
 * questions would wait for is there.
 */
export function publishAside(db: Database, state: LiveState): void {
  const { id } = state.wave
  if (making.has(id)) return
  making.add(id)
  const make = async () => {
    // What the thread holds is needed no longer.
    const made = await analyse(db, state, aside.run).finally(aside.end)
    if (!made) return
    await holdWave({ key: made.key, read: async () => made.wave })
    await made.warm()
    await made.show()
  }
  unwaited(
    'making the next state of a wave',
    oneAfterTheOther(make).finally(() => making.delete(id)),
  )
}

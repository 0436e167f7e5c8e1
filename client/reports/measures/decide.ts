import type { Signal } from '@preact/signals'
import {
  type Decision,
  type MeasureEdit,
  measureEditSchema,
  measureRoutes,
  type WaveMeasure,
} from '../../../domain/api/measures.ts'
import { call } from '../../api.ts'
import { showToast } from '../../ui/show-toast.ts'

/** What staff may change, taken from a measure. */
export const editOf = ({ measure }: WaveMeasure): MeasureEdit =>
  measureEditSchema.parse(
    Object.fromEntries(Object.keys(measureEditSchema.shape).map((key) => [key, measure[key as keyof MeasureEdit]])),
  )

/** How a measure stands, as the server takes it. */
export const standing = (entry: WaveMeasure) => ({
  decision: entry.decision,
  edit: entry.isEdited || entry.isOwn ? editOf(entry) : null,
})

export interface Desk {
  readonly wave: string
  /** What was decided and has not come back from the server yet. */
  readonly pending: Signal<Readonly<Record<string, Decision>>>
  readonly reload: () => void
  readonly run: (work: () => Promise<void>) => Promise<void>
}

/** Stores how a measure shall stand; the message offers to put back how it stood before. */
export function decide(desk: Desk, entry: WaveMeasure, next: ReturnType<typeof standing>, said: string): Promise<void> {
  const before = standing(entry)
  const { id } = entry.measure
  const show = (decision: Decision) => {
    desk.pending.value = { ...desk.pending.value, [id]: decision }
  }
  const put = async (body: typeof next) => {
    show(body.decision)
    await call(measureRoutes.decide, { params: { wave: desk.wave, measure: id }, body }).catch((cause: unknown) => {
      show(before.decision)
      throw cause
    })
    desk.reload()
  }
  return desk.run(async () => {
    await put(next)
    showToast(said, () => void desk.run(() => put(before)))
  })
}

/** Takes a measure that was added for the wave away again; the message offers to put it back as it stood. */
export function remove(desk: Desk, entry: WaveMeasure, said: string): Promise<void> {
  const params = { wave: desk.wave, measure: entry.measure.id }
  return desk.run(async () => {
    await call(measureRoutes.remove, { params })
    desk.reload()
    showToast(
      said,
      () =>
        void desk.run(async () => {
          await call(measureRoutes.decide, { params, body: standing(entry) })
          desk.reload()
        }),
    )
  })
}

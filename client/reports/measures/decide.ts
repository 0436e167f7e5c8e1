import type { Signal } from '@preact/signals'
import {
  editOf,
  type MeasureConflict,
  type MeasureEdit,
  measureRoutes,
  type WantedDecision,
  type WaveMeasure,
} from '../../../domain/api/measures.ts'
import { Problem } from '../../../domain/problem.ts'
import { call } from '../../api.ts'
import { showToast } from '../../ui/show-toast.ts'

/** How somebody wants a measure to stand; without words of their own, as in the library. */
export interface Wanted {
  readonly decision: WantedDecision
  readonly edit: MeasureEdit | null
}

export type Standing = Wanted & Pick<WaveMeasure, 'standing'>

/** How a measure stands, as the server takes it. */
export const standing = (entry: WaveMeasure): Standing => ({
  decision: entry.decision,
  edit: entry.isEdited || entry.isOwn ? editOf(entry.measure) : null,
  standing: entry.standing,
})

export interface Change {
  /** As it stood on the page. */
  readonly entry: WaveMeasure
  /** What the change was made from, which a message offers to put back. */
  readonly from: Standing
  readonly wanted: Wanted
  /** The message; null where something is put back. */
  readonly said: string | null
}

/** A change that met another one. What is wanted has by now what was changed in each, and the own where both did. */
export interface Clash extends Change {
  readonly theirs: MeasureConflict
}

export interface Desk {
  readonly wave: string
  /** What was decided and has not come back from the server yet. */
  readonly pending: Signal<Readonly<Record<string, WantedDecision>>>
  /** How measures were left from here since the page was read. */
  readonly left: Signal<Readonly<Record<string, Standing>>>
  readonly clash: Signal<Clash | null>
  readonly reload: () => void
  readonly run: (work: () => Promise<void>) => Promise<void>
}

/** The same by both: parts that only one of them has changed, as they changed them. */
export function merged({ entry, from, wanted }: Omit<Change, 'said'>, theirs: MeasureConflict): Wanted {
  const isDecided = wanted.decision !== from.decision || theirs.decision === 'removed'
  const decision = isDecided ? wanted.decision : theirs.decision
  if (wanted.edit === null) return { decision, edit: from.edit === null ? theirs.edit : null }
  const before = from.edit ?? editOf(entry.measure)
  const own = Object.entries(wanted.edit).filter(
    ([part, words]) => String(words) !== String(before[part as keyof MeasureEdit]),
  )
  return { decision, edit: { ...theirs.edit, ...Object.fromEntries(own) } }
}

/** What was begun from how the page shows a measure, begun from how it was left since. */
function since(change: Change, left: Standing | undefined): Pick<Change, 'from' | 'wanted'> {
  const { entry, from, wanted } = change
  if (!left || from.standing !== entry.standing) return change
  const decision = wanted.decision === from.decision ? left.decision : wanted.decision
  return { from: left, wanted: { decision, edit: wanted.edit === from.edit ? left.edit : wanted.edit } }
}

interface Storing {
  /** Where it is put back, for one that is closed by then. */
  readonly again?: Desk
  readonly onStored?: () => void
}

/**
 * Stores how a measure shall stand; the message offers to put back how it stood before. Where a colleague was faster
 * nothing is stored, and the desk has both until one is chosen.
 */
export function decide(desk: Desk, change: Change, { again = desk, onStored }: Storing = {}): Promise<void> {
  const { entry, said } = change
  const { id } = entry.measure
  const show = (decision: WantedDecision) => {
    desk.pending.value = { ...desk.pending.value, [id]: decision }
  }
  show(change.wanted.decision)
  return desk.run(async () => {
    const { from, wanted } = since(change, desk.left.value[id])
    const put = () =>
      call(measureRoutes.decide, { params: { wave: desk.wave, measure: id }, body: { ...wanted, base: from.standing } })
    try {
      const stored = { ...wanted, ...(await put()) }
      desk.left.value = { ...desk.left.value, [id]: stored }
      desk.clash.value = null
      onStored?.()
      if (said !== null)
        showToast(said, () => void decide(again, { entry, from: stored, wanted: asWanted(from), said: null }))
    } catch (cause) {
      show(from.decision)
      if (!(cause instanceof Problem) || cause.code !== 'measure_conflict') throw cause
      const theirs = cause.details as MeasureConflict
      desk.clash.value = { ...change, from, wanted: merged({ entry, from, wanted }, theirs), theirs }
    }
    desk.reload()
  })
}

const asWanted = ({ decision, edit }: Wanted): Wanted => ({ decision, edit })

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
  /** Whether a decision was pressed; otherwise only the words are meant, and the decision stays as it is by then. */
  readonly isDecision: boolean
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
  /** At most one of each measure, asked about one after the other. */
  readonly clashes: Signal<readonly Clash[]>
  readonly reload: () => void
  readonly run: (work: () => Promise<void>) => Promise<void>
}

const idOf = ({ entry }: Change): string => entry.measure.id

export const clashAt = (desk: Desk, measure: string): Clash | null =>
  desk.clashes.value.find((one) => idOf(one) === measure) ?? null

export function settle(desk: Desk, measure: string): void {
  desk.clashes.value = desk.clashes.value.filter((one) => idOf(one) !== measure)
}

/** The same by both: parts that only one of them has changed, as they changed them. */
export function merged(
  { entry, from, wanted }: Pick<Change, 'entry' | 'from' | 'wanted'>,
  theirs: MeasureConflict,
): Wanted {
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
  const { entry, from, wanted, isDecision } = change
  if (!left || from.standing !== entry.standing) return change
  const decision = isDecision ? wanted.decision : left.decision
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
  const id = idOf(change)
  const show = (decision: WantedDecision) => {
    desk.pending.value = { ...desk.pending.value, [id]: decision }
  }
  if (change.isDecision) show(change.wanted.decision)
  return desk.run(async () => {
    const { from, wanted } = since(change, desk.left.value[id])
    const put = () =>
      call(measureRoutes.decide, { params: { wave: desk.wave, measure: id }, body: { ...wanted, base: from.standing } })
    try {
      const stored = { ...wanted, ...(await put()) }
      desk.left.value = { ...desk.left.value, [id]: stored }
      settle(desk, id)
      onStored?.()
      if (said !== null)
        showToast(said, () => {
          const back = { entry, from: stored, wanted: asWanted(from), isDecision: true, said: null }
          void decide(again, back)
        })
    } catch (cause) {
      show(from.decision)
      if (!(cause instanceof Problem) || cause.code !== 'measure_conflict') throw cause
      const theirs = cause.details as MeasureConflict
      settle(desk, id)
      const clash = { ...change, from, wanted: merged({ entry, from, wanted }, theirs), theirs }
      desk.clashes.value = [...desk.clashes.value, clash]
    } finally {
      desk.reload()
    }
  })
}

const asWanted = ({ decision, edit }: Wanted): Wanted => ({ decision, edit })

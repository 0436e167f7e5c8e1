import type { Signal } from '@preact/signals'
import { type LibraryMeasure, libraryRoutes } from '../../../domain/api/library.ts'
import type { BodyOf } from '../../../domain/api/route.ts'
import { libraryEditOf } from '../../../domain/library-edit.ts'
import { call } from '../../api.ts'
import { showToast } from '../../ui/show-toast.ts'

export interface LibraryDesk {
  readonly run: (work: () => Promise<void>) => Promise<void>
  readonly reload: () => void
  /** How measures were left from here since the list was read. */
  readonly left: Signal<Readonly<Record<string, Standing>>>
}

export type Standing = BodyOf<typeof libraryRoutes.change>

/** How a measure stands, as the server takes it. */
export const standingOf = ({ measure, state }: Pick<LibraryMeasure, 'measure' | 'state'>): Standing => ({
  edit: state === 'shipped' ? null : libraryEditOf(measure),
  isRetired: state === 'retired',
})

interface Storing {
  /** Where it is put back, for one that is closed by then. */
  readonly again?: LibraryDesk
  readonly onStored?: () => void
}

/** Where the city's library keeps words that are not saved; those of a wave lie under its id. */
export const libraryShelf = 'library'

interface Change {
  readonly entry: LibraryMeasure
  /** From how it stands when its turn comes. */
  readonly next: (before: Standing) => Standing
  /** The message. */
  readonly said: string
}

/** Stores how a measure shall stand; the message offers to put back how it stood before. */
export function change(
  desk: LibraryDesk,
  { entry, next, said }: Change,
  { again = desk, onStored }: Storing = {},
): Promise<void> {
  const { id } = entry.measure
  const put = async (body: Standing) => {
    try {
      await call(libraryRoutes.change, { params: { measure: id }, body })
      desk.left.value = { ...desk.left.value, [id]: body }
    } finally {
      desk.reload()
    }
  }
  return desk.run(async () => {
    const before = desk.left.value[id] ?? standingOf(entry)
    await put(next(before))
    onStored?.()
    showToast(said, () => void again.run(() => put(before)))
  })
}

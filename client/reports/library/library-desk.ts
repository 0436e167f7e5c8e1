import { type LibraryMeasure, libraryRoutes } from '../../../domain/api/library.ts'
import type { BodyOf } from '../../../domain/api/route.ts'
import { libraryEditOf } from '../../../domain/library-edit.ts'
import { call } from '../../api.ts'
import { showToast } from '../../ui/show-toast.ts'

export interface LibraryDesk {
  readonly run: (work: () => Promise<void>) => Promise<void>
  readonly reload: () => void
}

type Standing = BodyOf<typeof libraryRoutes.change>

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
  readonly next: Standing
  /** The message. */
  readonly said: string
}

/** Stores how a measure shall stand; the message offers to put back how it stood before. */
export function change(
  desk: LibraryDesk,
  { entry, next, said }: Change,
  { again = desk, onStored }: Storing = {},
): Promise<void> {
  const before = standingOf(entry)
  const put = async (body: Standing) => {
    await call(libraryRoutes.change, { params: { measure: entry.measure.id }, body })
    desk.reload()
  }
  return desk.run(async () => {
    await put(next)
    onStored?.()
    showToast(said, () => void again.run(() => put(before)))
  })
}

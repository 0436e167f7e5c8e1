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

/** Stores how a measure shall stand; the message offers to put back how it stood before. */
export function change(desk: LibraryDesk, entry: LibraryMeasure, next: Standing, said: string): Promise<void> {
  const before = standingOf(entry)
  const put = async (body: Standing) => {
    await call(libraryRoutes.change, { params: { measure: entry.measure.id }, body })
    desk.reload()
  }
  return desk.run(async () => {
    await put(next)
    showToast(said, () => void desk.run(() => put(before)))
  })
}

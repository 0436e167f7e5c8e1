import { type LibraryMeasure, libraryRoutes } from '../../../domain/api/library.ts'
import { call } from '../../api.ts'
import { libraryWords } from '../../i18n/library/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loading } from '../../ui/empty-state.tsx'
import { mayI } from '../../ui/session.ts'
import { Tag } from '../../ui/tag.tsx'
import { useLoaded } from '../../ui/use-loaded.ts'
import { change, type LibraryDesk, standingOf } from './library-desk.ts'

interface Props {
  readonly entry: LibraryMeasure
  readonly desk: LibraryDesk
  readonly onClose: () => void
}

/** Who changed a measure, when and to what; every version can be brought back. */
export function HistoryDialog({ entry, desk, onClose }: Props) {
  const { id } = entry.measure
  const loaded = useLoaded((signal) => call(libraryRoutes.history, { params: { measure: id } }, signal), id)
  return (
    <Dialog title={libraryWords('historyTitle', { id })} isOpen isWide onClose={onClose}>
      <ProblemBanner problem={loaded.problem} onRetry={loaded.reload} />
      {!loaded.data && loaded.isLoading && <Loading lines={4} />}
      <ol class="measures library-history">
        {loaded.data?.changes.map((one, place) => (
          <li key={one.id} class="measure">
            <div class="measure-head">
              <span class="measure-issue">
                {one.day === '' ? libraryWords('asShipped') : libraryWords('changedBy', { day: one.day, by: one.by })}
              </span>
              <Tag>{libraryWords(place === 0 ? 'current' : `state_${one.state}`)}</Tag>
              {place > 0 && mayI('analyse') && (
                <span class="measure-tools">
                  <Button
                    size="small"
                    onClick={() => {
                      onClose()
                      void change(desk, { entry, next: () => standingOf(one), said: libraryWords('saidBroughtBack') })
                    }}
                  >
                    {libraryWords('bringBack')}
                  </Button>
                </span>
              )}
            </div>
            <p class="measure-text" lang="zh-CN">
              {one.measure.text}
            </p>
            <p class="muted small" lang="zh-CN">
              {one.measure.leadUnit} · {one.measure.indicator}
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

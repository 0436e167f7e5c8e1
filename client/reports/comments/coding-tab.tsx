import { useSignal } from '@preact/signals'
import type { Comments } from '../../../analysis/report/comments/schema.ts'
import { codingRoutes } from '../../../domain/api/coding.ts'
import type { CodeFrame } from '../../../domain/code-frame.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { call } from '../../api.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState, Loading } from '../../ui/empty-state.tsx'
import { useLoaded } from '../../ui/use-loaded.ts'
import { FrameDialog } from './frame-dialog.tsx'
import { Workplace } from './workplace.tsx'

interface Props {
  readonly wave: string
  readonly comments: Comments
  readonly instrument: Instrument
}

/** The frame that two people code by, and the place where one of them does. */
export function CodingTab({ wave, comments, instrument }: Props) {
  const isEditing = useSignal(false)
  const params = { wave }
  const frame = useLoaded((signal) => call(codingRoutes.frame, { params }, signal), wave)
  const codings = useLoaded((signal) => call(codingRoutes.codings, { params }, signal), wave)
  const edit = () => {
    isEditing.value = true
  }
  if (comments.comments.length === 0)
    return (
      <Card>
        <EmptyState title={commentWords('noComments')}>{commentWords('noCommentsHelp')}</EmptyState>
      </Card>
    )
  return (
    <>
      <ProblemBanner problem={frame.problem ?? codings.problem} onRetry={codings.reload} />
      {(!frame.data || !codings.data) && <Loading lines={6} />}
      {frame.data && codings.data && (
        <>
          {frame.data.themes.length === 0 ? (
            <Card>
              <EmptyState
                title={commentWords('noFrame')}
                action={
                  <Button kind="primary" onClick={edit}>
                    {commentWords('makeFrame')}
                  </Button>
                }
              >
                {commentWords('noFrameHelp')}
              </EmptyState>
            </Card>
          ) : (
            <div class="coding">
              <Workplace
                wave={wave}
                comments={comments.comments}
                instrument={instrument}
                themes={frame.data.themes}
                codings={codings.data}
                onCoded={codings.reload}
              />
              <FrameCard frame={frame.data} onEdit={edit} />
            </div>
          )}
          <FrameDialog
            wave={wave}
            frame={frame.data}
            clusters={comments.clusters}
            isOpen={isEditing.value}
            onClose={() => {
              isEditing.value = false
            }}
            onSaved={frame.reload}
          />
        </>
      )}
    </>
  )
}

function FrameCard({ frame, onEdit }: { frame: CodeFrame; onEdit: () => void }) {
  return (
    <Card
      title={commentWords('frame')}
      subtitle={commentWords('frameHelp')}
      tools={
        <Button size="small" icon="pen" onClick={onEdit}>
          {commentWords('editFrame')}
        </Button>
      }
    >
      <dl class="frame-list card-body">
        {frame.themes.map(({ id, name, definition, example }) => (
          <div key={id}>
            <dt>{name}</dt>
            {definition && <dd>{definition}</dd>}
            {example && <dd class="muted">“{example}”</dd>}
          </div>
        ))}
      </dl>
    </Card>
  )
}

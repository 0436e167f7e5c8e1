import type { Comments } from '../../../analysis/report/comments/schema.ts'
import type { Quote } from '../../../domain/api/coding.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { count } from '../numbers.ts'
import { ClustersCard } from './clusters-card.tsx'
import { CommentList } from './comment-list.tsx'
import { type CommentView, showEverything, showGroup, showSector } from './comments-state.ts'
import { groupName } from './group-name.ts'
import { WordsCard } from './words-card.tsx'

interface Props {
  readonly wave: string
  readonly view: CommentView
  readonly comments: Comments
  readonly instrument: Instrument
  readonly quotes: readonly Quote[]
  readonly onQuoted: () => void
}

/** Clusters first, then words, then every comment. */
export function ReadingTab(props: Props) {
  const { view, comments, instrument } = props
  const isFiltered = view.sector !== null || view.group !== null
  if (comments.comments.length === 0)
    return (
      <>
        {isFiltered && <Filters view={view} comments={comments} instrument={instrument} />}
        <Card>
          <EmptyState
            title={commentWords(isFiltered ? 'noneHere' : 'noComments')}
            action={isFiltered && <Button onClick={showEverything}>{commentWords('showAll')}</Button>}
          >
            {commentWords(isFiltered ? 'noneHereHelp' : 'noCommentsHelp')}
          </EmptyState>
        </Card>
      </>
    )
  return (
    <>
      <Filters view={view} comments={comments} instrument={instrument} />
      <div class="comments-lead">
        <ClustersCard comments={comments} instrument={instrument} chosen={view.cluster} />
        <WordsCard comments={comments} search={view.search} />
      </div>
      <CommentList {...props} />
    </>
  )
}

function Filters({ view, comments, instrument }: Pick<Props, 'view' | 'comments' | 'instrument'>) {
  return (
    <div class="comments-filters">
      <label class="row small">
        {commentWords('sector')}
        <select
          class="input select-small"
          value={view.sector ?? ''}
          onChange={({ currentTarget: { value } }) => showSector(value === '' ? null : Number(value))}
        >
          <option value="">{commentWords('everySector')}</option>
          {comments.sectors.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="row small">
        {commentWords('group')}
        <select
          class="input select-small"
          value={view.group ?? ''}
          onChange={({ currentTarget: { value } }) => showGroup(value || null)}
        >
          <option value="">{commentWords('everyGroup')}</option>
          {comments.groups.map((group) => (
            <option key={group} value={group}>
              {groupName(instrument, group)}
            </option>
          ))}
        </select>
      </label>
      <span class="muted small" role="status">
        {commentWords('counts', {
          writers: count(comments.writers),
          respondents: count(comments.respondents),
          comments: count(comments.comments.length),
        })}
      </span>
    </div>
  )
}

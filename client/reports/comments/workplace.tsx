import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Comment } from '../../../analysis/report/comments/schema.ts'
import { codingRoutes } from '../../../domain/api/coding.ts'
import type { ResponseOf } from '../../../domain/api/route.ts'
import type { Theme } from '../../../domain/code-frame.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { call } from '../../api.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useActions } from '../../ui/use-action.ts'
import { codingState, nextOpen } from './coding-state.ts'
import { groupName } from './group-name.ts'
import { ThemeChoices } from './theme-choices.tsx'

export type Codings = ResponseOf<(typeof codingRoutes)['codings']>

interface Props {
  readonly wave: string
  readonly comments: readonly Comment[]
  readonly instrument: Instrument
  readonly themes: readonly Theme[]
  readonly codings: Codings
  readonly onCoded: () => void
}

/** Nobody reads a comment in less: Enter pressed twice, and nothing chosen between, was meant for the one before. */
const soonestMilliseconds = 400

/** One comment at a time, by keyboard: number keys choose, Enter saves and goes on, arrows turn. */
export function Workplace(props: Props) {
  const { wave, comments, themes } = props
  // What was saved from here stands before the server is read anew.
  const saved = useSignal<Codings['mine']>({})
  const latest = () => ({ ...props.codings, mine: { ...props.codings.mine, ...saved.value } })
  const codings = latest()
  const at = useSignal(nextOpen(comments, codings, -1) ?? 0)
  const chosen = useSignal<readonly string[]>([])
  const action = useActions()
  const area = useRef<HTMLFieldSetElement>(null)
  const place = Math.min(at.value, comments.length - 1)
  const comment = comments[place] as Comment
  const state = codingState(comment.id, codings)
  const isFixed = state === 'complete' || state === 'full'
  const saving = useSignal<readonly string[]>([])
  const isSaving = saving.value.includes(comment.id)
  const shownAt = useRef(0)
  const { both } = codings
  useLayoutEffect(() => {
    // The server is read once more after the last of them.
    if (!action.isBusy) saved.value = {}
  }, [props.codings])
  // Before it is painted: a key pressed at once belongs to this comment already.
  useLayoutEffect(() => {
    chosen.value = codings.mine[comment.id] ?? []
    shownAt.current = performance.now()
  }, [comment.id])
  // Ready for the keys from the start.
  useLayoutEffect(() => area.current?.focus(), [])
  const go = (to: number) => {
    at.value = Math.max(0, Math.min(comments.length - 1, to))
    area.current?.focus()
  }
  const toggle = (id: string) => {
    if (isFixed || isSaving) return
    chosen.value = chosen.value.includes(id) ? chosen.value.filter((one) => one !== id) : [...chosen.value, id]
  }
  const goOn = () => go(nextOpen(comments, latest(), place) ?? place + 1)
  const save = () => {
    const coding = { themes: [...chosen.value] }
    saving.value = [...saving.value, comment.id]
    return action.run(async () => {
      await call(codingRoutes.code, { params: { wave, comment: comment.id }, body: coding }).finally(() => {
        saving.value = saving.value.filter((one) => one !== comment.id)
        props.onCoded()
      })
      saved.value = { ...saved.value, [comment.id]: coding.themes }
      // Who has turned to another meanwhile stays there.
      if (at.value === place) goOn()
    })
  }
  const confirm = () => {
    if (isSaving) return
    if (isFixed) return goOn()
    const isTooSoon = performance.now() - shownAt.current < soonestMilliseconds
    if (chosen.value.length > 0 || !isTooSoon) void save()
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key === 'Enter' && event.repeat)) return
    const theme = /^[1-9]$/.test(event.key) ? themes[Number(event.key) - 1] : undefined
    const isOnButton = event.target instanceof HTMLElement && event.target.tagName === 'BUTTON'
    if (theme) toggle(theme.id)
    else if (event.key === 'Enter' && !isOnButton) confirm()
    else if (event.key === 'ArrowRight') go(place + 1)
    else if (event.key === 'ArrowLeft') go(place - 1)
    else return
    event.preventDefault()
  }
  const isDone = comments.every(({ id }) => codingState(id, codings) !== 'open')
  return (
    <Card
      title={commentWords('workplace')}
      subtitle={commentWords(isDone ? 'allCodedHelp' : 'workplaceHelp')}
      foot={
        <>
          {commentWords('progress', { mine: Object.keys(codings.mine).length, both: both.length })}
          {codings.coders.map(({ name, comments: count }) => ` · ${commentWords('coder', { name, count })}`).join('')}
        </>
      }
    >
      <ProblemBanner problem={action.problem} />
      <fieldset
        class="workplace card-body"
        ref={area}
        tabIndex={-1}
        aria-label={commentWords('workplace')}
        onKeyDown={press}
      >
        <p class="row spread muted small">
          <span>{commentWords('place', { place: place + 1, count: comments.length })}</span>
          <span class="row">
            <Tag>{groupName(props.instrument, comment.group)}</Tag>
            {state !== 'open' && <Tag tone={isFixed ? 'info' : 'ok'}>{commentWords(state)}</Tag>}
          </span>
        </p>
        <blockquote class="workplace-text" lang="zh-CN" aria-live="polite">
          {comment.text}
        </blockquote>
        {comment.doubts.length > 0 && (
          <p>
            <Tag tone="warn">{commentWords('doubts', { doubts: comment.doubts.join('、') })}</Tag>
          </p>
        )}
        <ThemeChoices themes={themes} chosen={chosen.value} isFixed={isFixed} hasKeys onToggle={toggle} />
        <div class="row spread">
          <span class="row">
            <Button size="small" icon="left" label={commentWords('previous')} onClick={() => go(place - 1)} />
            <Button size="small" icon="right" label={commentWords('next')} onClick={() => go(place + 1)} />
          </span>
          <Button kind="primary" isBusy={isSaving} onClick={confirm}>
            {commentWords(isFixed ? 'nextOpen' : 'saveNext')}
          </Button>
        </div>
      </fieldset>
    </Card>
  )
}

import { useSignal } from '@preact/signals'
import type { Comment } from '../../../analysis/report/comments/schema.ts'
import { codingRoutes, type DoubleCoding } from '../../../domain/api/coding.ts'
import type { Theme } from '../../../domain/code-frame.ts'
import { call } from '../../api.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { showToast } from '../../ui/show-toast.ts'
import { useAction } from '../../ui/use-action.ts'
import { ThemeChoices } from './theme-choices.tsx'

interface Props {
  readonly wave: string
  readonly comments: readonly Comment[]
  readonly themes: readonly Theme[]
  readonly both: readonly DoubleCoding[]
  readonly onSettled: () => void
}

const differs = ({ coders: [a, b] }: DoubleCoding): boolean =>
  [...(a?.themes ?? [])].sort().join() !== [...(b?.themes ?? [])].sort().join()

/** Comments on which two differ; those that are open come first. */
export function DifferencesCard(props: Props) {
  const texts = new Map(props.comments.map(({ id, text }) => [id, text]))
  const different = props.both
    .filter((one) => differs(one) && texts.has(one.comment))
    .sort((a, b) => Number(a.settled !== null) - Number(b.settled !== null))
  return (
    <Card title={commentWords('differences')} subtitle={commentWords('differencesHelp')}>
      {different.length === 0 && <p class="card-body muted">{commentWords('noDifferences')}</p>}
      <ul class="comment-list">
        {different.map((one) => (
          <Difference key={one.comment} {...props} one={one} text={texts.get(one.comment) ?? ''} />
        ))}
      </ul>
    </Card>
  )
}

function Difference({ wave, themes, one, text, onSettled }: Props & { one: DoubleCoding; text: string }) {
  const isOpen = useSignal(false)
  const chosen = useSignal<readonly string[]>(one.settled?.themes ?? one.coders[0]?.themes ?? [])
  const action = useAction()
  const names = (ids: readonly string[]) =>
    ids.map((id) => themes.find((theme) => theme.id === id)?.name ?? id).join('、') || commentWords('none')
  const settle = () =>
    action.run(async () => {
      const body = { themes: [...chosen.value] }
      await call(codingRoutes.settle, { params: { wave, comment: one.comment }, body })
      showToast(commentWords('settledDone'))
      isOpen.value = false
      onSettled()
    })
  return (
    <li>
      <p lang="zh-CN">{text}</p>
      <div class="comment-about small">
        {one.coders.map(({ name, themes: said }) => (
          <span key={name}>
            <span class="muted">{name}</span> {names(said)}
          </span>
        ))}
        {one.settled && <b>{commentWords('settledBy', { name: one.settled.by, themes: names(one.settled.themes) })}</b>}
        {!isOpen.value && (
          <Button
            kind="text"
            size="small"
            onClick={() => {
              isOpen.value = true
            }}
          >
            {commentWords('settle')}
          </Button>
        )}
      </div>
      <ProblemBanner problem={action.problem} />
      {isOpen.value && (
        <div class="settling">
          <ThemeChoices
            themes={themes}
            chosen={chosen.value}
            onToggle={(id) => {
              const had = chosen.value
              chosen.value = had.includes(id) ? had.filter((theme) => theme !== id) : [...had, id]
            }}
          />
          <Button kind="primary" size="small" isBusy={action.isBusy} onClick={() => void settle()}>
            {commentWords('settleAs')}
          </Button>
        </div>
      )}
    </li>
  )
}

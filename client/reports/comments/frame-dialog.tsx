import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { Comments } from '../../../analysis/report/comments/schema.ts'
import { codingRoutes } from '../../../domain/api/coding.ts'
import type { CodeFrame, Theme } from '../../../domain/code-frame.ts'
import { call } from '../../api.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { showToast } from '../../ui/show-toast.ts'
import { useAction } from '../../ui/use-action.ts'

interface Props {
  readonly wave: string
  readonly frame: CodeFrame
  readonly clusters: Comments['clusters']
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSaved: () => void
}

const mostThemes = 60

/** An id that no theme of the frame has. */
function freeId(themes: readonly Theme[]): string {
  for (let number = 1; ; number++) if (themes.every(({ id }) => id !== `t${number}`)) return `t${number}`
}

const added = (themes: readonly Theme[], name = '', definition = ''): Theme[] => [
  ...themes,
  { id: freeId(themes), name, definition, example: '' },
]

export function FrameDialog(props: Props) {
  const { wave, frame, isOpen, onClose } = props
  const begun = frame.themes.length > 0 ? frame.themes : added([])
  const themes = useSignal<readonly Theme[]>(begun)
  const action = useAction()
  useLayoutEffect(() => {
    if (isOpen) themes.value = begun
  }, [isOpen])
  const change = (id: string, part: Partial<Theme>) => {
    themes.value = themes.value.map((theme) => (theme.id === id ? { ...theme, ...part } : theme))
  }
  const save = () =>
    action.run(async () => {
      const named = themes.value.filter(({ name }) => name.trim() !== '')
      await call(codingRoutes.saveFrame, { params: { wave }, body: { revision: frame.revision, themes: [...named] } })
      showToast(commentWords('frameSaved'))
      props.onSaved()
      onClose()
    })
  return (
    <Dialog
      isWide
      title={commentWords('frame')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{commentWords('cancel')}</Button>
          <Button kind="primary" isBusy={action.isBusy} onClick={save}>
            {commentWords('saveFrame')}
          </Button>
        </>
      }
    >
      <p class="muted">{commentWords('frameHelp')}</p>
      <ProblemBanner problem={action.problem} />
      {themes.value.map((theme) => (
        <ThemeRow
          key={theme.id}
          theme={theme}
          onChange={(part) => change(theme.id, part)}
          onRemove={() => {
            themes.value = themes.value.filter(({ id }) => id !== theme.id)
          }}
        />
      ))}
      <div class="row">
        {themes.value.length < mostThemes && (
          <Button
            icon="plus"
            onClick={() => {
              themes.value = added(themes.value)
            }}
          >
            {commentWords('addTheme')}
          </Button>
        )}
        {frame.themes.length === 0 && props.clusters.length > 0 && (
          <Button
            kind="text"
            onClick={() => {
              themes.value = draftFrom(props.clusters)
            }}
          >
            {commentWords('fromClusters')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

/** A theme for each cluster, and one for what words alone do not show: only people notice irony. */
export function draftFrom(clusters: Comments['clusters']): Theme[] {
  const themes = clusters.reduce<Theme[]>((themes, { words }) => {
    const name = words[0] ?? ''
    const isNew = name !== '' && themes.every((theme) => theme.name !== name)
    return isNew ? added(themes, name, words.join('、')) : themes
  }, [])
  return added(themes.slice(0, mostThemes - 1), commentWords('sarcasm'), commentWords('sarcasmDefinition'))
}

function ThemeRow(props: { theme: Theme; onChange: (part: Partial<Theme>) => void; onRemove: () => void }) {
  const { theme, onChange } = props
  return (
    <div class="theme-row">
      <TextField
        label={commentWords('themeName')}
        value={theme.name}
        maxLength={30}
        onInput={(name) => onChange({ name })}
      />
      <TextField
        label={commentWords('themeDefinition')}
        value={theme.definition}
        maxLength={300}
        onInput={(definition) => onChange({ definition })}
      />
      <TextField
        label={commentWords('themeExample')}
        value={theme.example}
        maxLength={300}
        onInput={(example) => onChange({ example })}
      />
      <Button
        kind="text"
        icon="close"
        label={commentWords('removeTheme', { name: theme.name })}
        onClick={props.onRemove}
      />
    </div>
  )
}

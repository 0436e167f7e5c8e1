import type { Theme } from '../../../domain/code-frame.ts'
import { commentWords } from '../../i18n/comments/words.ts'

interface Props {
  readonly themes: readonly Theme[]
  readonly chosen: readonly string[]
  readonly isFixed?: boolean
  /** Whether number keys choose here. */
  readonly hasKeys?: boolean
  readonly onToggle: (id: string) => void
}

const keys = 9

/** Themes to press, the first nine with their keys where these are heard. */
export function ThemeChoices({ themes, chosen, isFixed = false, hasKeys = false, onToggle }: Props) {
  return (
    <div class="theme-choices">
      {themes.map(({ id, name, definition }, i) => (
        <button
          type="button"
          key={id}
          class="theme-choice"
          aria-pressed={chosen.includes(id) ? 'true' : 'false'}
          aria-disabled={isFixed ? 'true' : undefined}
          title={definition || undefined}
          onClick={() => onToggle(id)}
        >
          {hasKeys && i < keys && <kbd>{i + 1}</kbd>}
          {name}
        </button>
      ))}
      {chosen.length === 0 && <span class="muted small">{commentWords('noTheme')}</span>}
    </div>
  )
}

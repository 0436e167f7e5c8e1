import { commonWords } from '../i18n/common/words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

interface Props {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly label?: string
  /** What Enter does; not while an input method is composing, where it takes the word. */
  readonly onEnter?: () => void
}

export function SearchField({ value, onInput, label = commonWords('search'), onEnter }: Props) {
  return (
    <div class="search">
      <Icon name="search" />
      <input
        type="search"
        class="input"
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && onEnter?.()}
      />
      {value && (
        <Button kind="text" size="small" icon="close" label={commonWords('clearSearch')} onClick={() => onInput('')} />
      )}
    </div>
  )
}

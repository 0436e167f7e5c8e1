import { commonWords } from '../i18n/common/words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

interface Props {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly label?: string
}

export function SearchField({ value, onInput, label = commonWords('search') }: Props) {
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
      />
      {value && (
        <Button kind="text" size="small" icon="close" label={commonWords('clearSearch')} onClick={() => onInput('')} />
      )}
    </div>
  )
}

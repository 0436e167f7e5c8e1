import { t } from '../i18n/citizen/words.ts'
import { nextSize, setTextSize, textSize } from './preferences.ts'

/** Larger letters, by their word: an icon would not be understood by those who need them. */
export function SizeButton({ isTool }: { isTool?: boolean }) {
  const { size, words } = nextSize[textSize.value]
  return (
    <button type="button" class={isTool ? 'tool aa' : 'btn s'} onClick={() => setTextSize(size)}>
      <span>{t(words)}</span>
    </button>
  )
}

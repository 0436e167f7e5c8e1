import { commonWords } from '../i18n/common/words.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/download.ts'
import { showToast } from '../ui/show-toast.ts'

/** With `of` only an icon, named for readers. Where copying is refused, the toast shows the address so that it can be selected. */
export function CopyButton({ text, of }: { text: string; of?: string }) {
  const copy = async () =>
    showToast((await copyText(text)) ? commonWords('copied') : fieldworkWords('copyFailed', { text }))
  const click = () => void copy()
  return of ? (
    <Button kind="text" size="small" icon="link" label={fieldworkWords('copyLinkOf', { name: of })} onClick={click} />
  ) : (
    <Button size="small" icon="link" onClick={click}>
      {fieldworkWords('copyLink')}
    </Button>
  )
}

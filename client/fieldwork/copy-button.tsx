import { commonWords } from '../i18n/common/words.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/download.ts'
import { showToast } from '../ui/toast.tsx'

/** Where copying is refused, the toast shows the address so that it can be selected. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const copy = async () =>
    showToast((await copyText(text)) ? commonWords('copied') : fieldworkWords('copyFailed', { text }))
  return (
    <Button size="small" icon="link" {...(label ? { label } : {})} onClick={() => void copy()}>
      {fieldworkWords('copyLink')}
    </Button>
  )
}

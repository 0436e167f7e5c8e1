import { useLayoutEffect, useRef } from 'preact/hooks'
import { commonWords } from '../i18n/common/words.ts'
import { staffWords } from '../i18n/staff/words.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/download.ts'
import { Field } from '../ui/field.tsx'
import { showToast } from '../ui/show-toast.ts'

export interface Link {
  readonly address: string
  /** ISO moment. */
  readonly expiresAt: string
}

export const linkOf = (answer: { link: string; expiresAt: string }): Link => ({
  address: new URL(answer.link, location.href).href,
  expiresAt: answer.expiresAt,
})

const momentWords = (moment: string) =>
  new Date(moment).toLocaleString(staffLanguage.value, { dateStyle: 'long', timeStyle: 'short' })

/** Takes the focus, selected: it can be read and copied at once by keys alone. */
export function OneTimeLink({ name, link }: { name: string; link: Link }) {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <>
      <Banner tone="warn">{staffWords('linkShownOnce', { name, until: momentWords(link.expiresAt) })}</Banner>
      <Field label={staffWords('oneTimeLink')}>
        {(wiring) => (
          <input
            {...wiring}
            ref={field}
            class="input"
            type="text"
            readOnly
            value={link.address}
            // A second Enter would close the dialog, and the link would be lost before it was copied.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        )}
      </Field>
    </>
  )
}

export function LinkActions({ link, onDone }: { link: Link; onDone: () => void }) {
  const copy = async () => showToast((await copyText(link.address)) ? commonWords('copied') : staffWords('copyFailed'))
  return (
    <>
      <Button icon="copy" onClick={() => void copy()}>
        {staffWords('copyLink')}
      </Button>
      <Button kind="primary" onClick={onDone}>
        {staffWords('done')}
      </Button>
    </>
  )
}

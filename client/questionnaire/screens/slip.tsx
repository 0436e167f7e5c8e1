import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { readSlipCode } from '../../../domain/slip-code.ts'
import { type CitizenKey, t } from '../../i18n/citizen/words.ts'
import { Frame } from '../frame.tsx'
import { Icon } from '../icon.tsx'
import { go, resume, setDraft } from '../navigate.ts'
import { once } from '../once.ts'
import { askSlip } from '../routes.ts'
import { codeBehindHash, latinOf } from '../slip-letters.ts'
import { current, isOnline, link } from '../state.ts'

const fieldId = 'code'

/** The code on a drawn slip: first its check character here, then whether the server still takes it. */
export function SlipScreen() {
  const [typed, setTyped] = useState(() => codeBehindHash(location.hash))
  const [fault, setFault] = useState<CitizenKey>()
  const [isAsking, setAsking] = useState(false)
  const [attempts, setAttempts] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  // By attempts, since the same fault twice is told twice.
  useLayoutEffect(() => box.current?.focus(), [fault, attempts])
  const send = async () => {
    // A second question would count as another attempt, and its answer would come into the middle of the first items.
    if (isAsking) return
    setAttempts(attempts + 1)
    const code = readSlipCode(latinOf(typed))
    setFault(undefined)
    if (!code) return setFault('slipMistyped')
    setAsking(true)
    const found = await accept(code)
    setAsking(false)
    setFault(found)
  }
  return (
    <Frame
      screen="slip"
      foot={
        <div class="nav">
          <button type="button" class="btn s" onClick={() => go({ screen: 'welcome' })}>
            {t('slipBack')}
          </button>
          <button type="submit" form="slip" class="btn p" aria-busy={isAsking} onClick={once()}>
            {t('slipGoOn')}
          </button>
        </div>
      }
    >
      <form
        id="slip"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {fault ? (
          <div class="wrong" role="alert" tabIndex={-1} ref={box}>
            <b>
              <Icon name="warn" />
              {t('checkOne')}
            </b>
            <ul>
              <li>
                <a
                  href={`#${fieldId}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(fieldId)?.focus()
                  }}
                >
                  {t(fault)}
                </a>
              </li>
            </ul>
          </div>
        ) : null}
        <h1 tabIndex={-1}>{t('slipTitle')}</h1>
        <p class="small" id="slip-note">
          {t('slipNote')}
        </p>
        <label class="own-text" for={fieldId}>
          {t('slipLabel')}
        </label>
        {fault ? (
          <p class="violation" id="slip-fault">
            {t(fault)}
          </p>
        ) : null}
        <input
          id={fieldId}
          class="line code"
          value={typed}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={!!fault}
          aria-describedby={fault ? 'slip-note slip-fault' : 'slip-note'}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
    </Frame>
  )
}

/** Goes on with an accepted code; otherwise says why not. */
async function accept(code: string): Promise<CitizenKey | undefined> {
  const reply = await askSlip(link, code)
  if (reply.kind === 'unreachable') {
    isOnline.value = navigator.onLine
    return navigator.onLine ? 'n_server' : 'slipOffline'
  }
  if (reply.kind === 'value') {
    setDraft({ ...current.value.draft, slip: { code, stratum: reply.value.stratum } })
    resume()
    return undefined
  }
  const known = {
    code_unknown: 'n_code_unknown',
    code_used: 'n_code_used',
    too_many_attempts: 'n_too_many_attempts',
    wave_closed: 'n_wave_closed',
    wave_not_open: 'n_wave_not_open',
  } as const
  return reply.code in known ? known[reply.code as keyof typeof known] : 'n_server'
}

import { t } from '../../i18n/citizen/words.ts'
import { Frame } from '../frame.tsx'
import { startAfresh } from '../navigate.ts'
import { once } from '../once.ts'
import { tryNow } from '../outbox/submit.ts'
import { isOnline } from '../state.ts'

/** On its way: says plainly that it has not arrived yet, and that nothing is lost. */
export function SendingScreen({ isHeldUp }: { isHeldUp: boolean }) {
  const isWaiting = isHeldUp || !isOnline.value
  return (
    <Frame
      screen="sending"
      isPlain
      foot={
        isWaiting ? (
          <div class="nav tall">
            <button type="button" class="btn p" onClick={once(() => void tryNow())}>
              {t('tryNow')}
            </button>
            <button type="button" class="btn t" onClick={once(startAfresh)}>
              {t('another')}
            </button>
          </div>
        ) : null
      }
    >
      <h1 class="hero" tabIndex={-1}>
        {t(isWaiting ? 'waitingTitle' : 'sendingTitle')}
      </h1>
      <p role="status">{isWaiting ? t(isOnline.value ? 'waitingBusy' : 'waitingOffline') : t('sendingNote')}</p>
      {isWaiting ? <p class="small">{t('waitingNote')}</p> : null}
    </Frame>
  )
}

import { minutes, secondsOf } from '../../../domain/duration.ts'
import { t } from '../../i18n/citizen/words.ts'
import { Frame } from '../frame.tsx'
import { Icon } from '../icon.tsx'
import { Languages } from '../languages.tsx'
import { begin } from '../navigate.ts'
import { once } from '../once.ts'
import { SizeButton } from '../size-button.tsx'
import { current, path } from '../state.ts'
import { say, Words } from '../words.tsx'

/** Who asks, what for, how long it takes, and what becomes of the answers. */
export function Welcome() {
  const { instrument, draft, questionnaire } = current.value
  const long = minutes(path.value.reduce((sum, { item }) => sum + secondsOf(item, draft), 0))
  return (
    <Frame
      screen="welcome"
      foot={
        <div class="nav">
          <SizeButton />
          <button type="button" class="btn p" onClick={once(begin)}>
            {t('start')}
          </button>
        </div>
      }
    >
      <Languages />
      {instrument.approval ? <Approval {...instrument.approval} /> : null}
      {questionnaire.isSynthetic ? (
        <p class="ban in">
          <b>{t('synthetic')}</b> {t('syntheticNote')}
        </p>
      ) : null}
      <h1 class="hero" tabIndex={-1}>
        <Words of={instrument.title} />
      </h1>
      <p class="small">{t('organisedBy', { organiser: say(instrument.organiser) })}</p>
      <p>
        <Words of={instrument.purpose} />
      </p>
      <ul class="facts">
        <li>
          <Icon name="clock" />
          <span>
            <b>{t('minutesFact', { minutes: long })}</b>
            <small>{t('minutesNote')}</small>
          </span>
        </li>
        <li>
          <Icon name="lock" />
          <span>
            <b>{t('privacyFact')}</b>
            <small>
              <Words of={instrument.privacy} /> {t('paceNote')}
            </small>
          </span>
        </li>
        <li>
          <Icon name="skip" />
          <span>
            <b>{t('skipFact')}</b>
            <small>{t('skipNote')}</small>
          </span>
        </li>
      </ul>
    </Frame>
  )
}

function Approval(form: { formNumber: string; authority: string; approvalNumber: string; validUntil: string }) {
  return (
    <dl class="approval">
      {(['formNumber', 'authority', 'approvalNumber', 'validUntil'] as const).map((key) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{form[key]}</dd>
        </div>
      ))}
    </dl>
  )
}

import { useState } from 'preact/hooks'
import { citizenLanguage, t } from '../../i18n/citizen/words.ts'
import { dayWords } from '../day-words.ts'
import { Frame } from '../frame.tsx'
import { actionsOf } from '../notice-actions.ts'
import { once } from '../once.ts'
import { type Notice, questionnaire } from '../state.ts'

/** Why nothing can be filled in or sent now, what to do, and that nothing is lost. */
export function NoticeScreen({ notice, responseId }: { notice: Notice; responseId: string | undefined }) {
  const [isBusy, setBusy] = useState(false)
  const closesOn = questionnaire.value?.closesOn
  const isClosed = notice === 'wave_closed' || notice === 'wave_closed_kept'
  const run = async (act: () => Promise<void>) => {
    setBusy(true)
    await act()
    setBusy(false)
  }
  return (
    <Frame
      screen={isClosed ? 'closed' : notice}
      isPlain
      foot={
        <div class="nav tall">
          {actionsOf(notice, responseId).map(({ words, act }, i) => (
            <button
              key={words}
              type="button"
              class={i === 0 ? 'btn p' : 'btn t'}
              aria-busy={isBusy}
              onClick={once(() => void run(act))}
            >
              {t(words)}
            </button>
          ))}
        </div>
      }
    >
      <h1 class="hero" tabIndex={-1}>
        {t(`n_${notice}`)}
      </h1>
      <p>{t(`n_${notice}_do`)}</p>
      {isClosed && closesOn ? (
        <p class="small">{t('closedOn', { day: dayWords(closesOn, citizenLanguage.value) })}</p>
      ) : null}
    </Frame>
  )
}

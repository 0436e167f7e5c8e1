import { useState } from 'preact/hooks'
import { t } from '../../i18n/citizen/words.ts'
import { Frame } from '../frame.tsx'
import { resume, startAfresh } from '../navigate.ts'
import { once } from '../once.ts'
import { nearest, progressAt } from '../path.ts'
import { current, path } from '../state.ts'
import { Words } from '../words.tsx'

/** Somebody came back, or somebody else took the same phone. */
export function ResumeScreen() {
  const [isSure, setSure] = useState(false)
  const { instrument, draft } = current.value
  const item = nearest(instrument, path.value, draft.item) ?? null
  const { shares, minutesLeft } = progressAt(path.value, item, draft)
  const section = path.value.find((step) => step.item.id === item)?.section
  const share = shares.reduce((sum, one) => sum + one, 0) / Math.max(1, shares.length)
  return (
    <Frame
      screen="resume"
      isPlain
      foot={
        <div class="nav tall">
          {isSure ? (
            <>
              <p class="msg" role="alert">
                {t('startAgainSure')}
              </p>
              <button type="button" class="btn s bad" onClick={once(startAfresh)}>
                {t('startAgainYes')}
              </button>
              <button type="button" class="btn p" onClick={once(() => setSure(false))}>
                {t('startAgainNo')}
              </button>
            </>
          ) : (
            <>
              <button type="button" class="btn p" onClick={once(resume)}>
                {t('resume')}
              </button>
              <button type="button" class="btn t" onClick={once(() => setSure(true))}>
                {t('startAgain')}
              </button>
            </>
          )}
        </div>
      }
    >
      <h1 class="hero" tabIndex={-1}>
        {t('resumeTitle')}
      </h1>
      <div class="card">
        <p>
          <b>{section ? <Words of={section.title} /> : null}</b>
        </p>
        <div class="bar">
          <i style={{ width: `${Math.round(100 * share)}%` }} />
        </div>
        <p class="small">{t('resumeNote', { minutes: minutesLeft })}</p>
      </div>
      <p class="small">{t('resumeShared')}</p>
    </Frame>
  )
}

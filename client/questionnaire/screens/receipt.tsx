import { useState } from 'preact/hooks'
import { citizenLanguage, t } from '../../i18n/citizen/words.ts'
import { dayWords } from '../day-words.ts'
import { Frame } from '../frame.tsx'
import { Icon } from '../icon.tsx'
import { startAfresh } from '../navigate.ts'
import { once } from '../once.ts'
import { receiptPicture } from '../receipt-picture.ts'
import { current } from '../state.ts'
import { say, Words } from '../words.tsx'

/** It has arrived, by the server's word and our own calculation. */
export function ReceiptScreen({ receipt, day }: { receipt: string; day: string }) {
  const [picture, setPicture] = useState<string>()
  const { instrument } = current.value
  const words = dayWords(day, citizenLanguage.value)
  const lines = [say(instrument.title), t('receiptTitle'), `${t('receiptDay')}  ${words}`, receipt]
  return (
    <Frame
      screen="receipt"
      isPlain
      foot={
        <div class="nav tall">
          <button type="button" class="btn p" onClick={() => setPicture(receiptPicture(lines))}>
            {t('saveReceipt')}
          </button>
          <button type="button" class="btn t" onClick={once(startAfresh)}>
            {t('another')}
          </button>
        </div>
      }
    >
      <div class="okmark">
        <Icon name="check" />
      </div>
      <h1 class="hero" tabIndex={-1}>
        {t('receiptTitle')}
      </h1>
      <p>
        <Words of={instrument.thanks} />
      </p>
      <div class="card">
        <dl class="kv">
          <dt>{t('receiptDay')}</dt>
          <dd>{words}</dd>
          <dt>{t('receiptCode')}</dt>
          <dd class="code">{receipt}</dd>
        </dl>
        <p class="small">{t('receiptNote')}</p>
      </div>
      {picture ? (
        <a href={picture} download={`${receipt}.png`}>
          <img src={picture} alt={`${t('receiptPicture')} ${lines.join(' ')}`} />
        </a>
      ) : null}
    </Frame>
  )
}

import { useEffect } from 'preact/hooks'
import { itemsOf } from '../../domain/instrument.ts'
import { t } from '../i18n/citizen/words.ts'
import { later } from './later.tsx'
import { ItemScreen } from './screens/item.tsx'
import { Welcome } from './screens/welcome.tsx'
import { place, questionnaire, wrong } from './state.ts'
import { say } from './words.tsx'

const Slip = later((late) => late.SlipScreen)
const Resume = later((late) => late.ResumeScreen)
const Review = later((late) => late.ReviewScreen)
const Sending = later((late) => late.SendingScreen)
const Receipt = later((late) => late.ReceiptScreen)
const Notice = later((late) => late.NoticeScreen)

function Screen() {
  const here = place.value
  if (here.screen === 'loading') return <p class="loading">{t('loading')}</p>
  if (here.screen === 'welcome') return <Welcome />
  if (here.screen === 'item') return <ItemScreen id={here.item} />
  if (here.screen === 'slip') return <Slip />
  if (here.screen === 'resume') return <Resume />
  if (here.screen === 'review') return <Review />
  if (here.screen === 'sending') return <Sending isHeldUp={here.isHeldUp} />
  if (here.screen === 'receipt') return <Receipt receipt={here.receipt} day={here.day} />
  if (here.screen === 'preview_end') return <p class="loading">{t('previewEnd')}</p>
  return here.screen === 'notice' ? <Notice notice={here.notice} responseId={here.responseId} /> : null
}

/** What stands in the tab and is read first: a fault, then the question. */
function titleNow(): string {
  const here = place.value
  const instrument = questionnaire.value?.instrument
  const item =
    here.screen === 'item' ? instrument && itemsOf(instrument).find((one) => one.id === here.item) : undefined
  const fault = wrong.value.length ? t('checkTitle') : ''
  return fault + [item?.text, instrument?.title].flatMap((text) => (text ? [say(text)] : [])).join(' – ')
}

export function App() {
  const title = titleNow()
  useEffect(() => {
    if (title) document.title = title
  }, [title])
  return <Screen />
}

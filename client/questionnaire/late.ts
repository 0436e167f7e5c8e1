import { addWords } from '../i18n/citizen/words.ts'
import { zhLate } from '../i18n/citizen/zh-cn-late.ts'

// All that the first screens do without, as one file that is fetched once they are shown.
addWords(zhLate)

export { GridRows } from './controls/grid-rows.tsx'
export { LongList } from './controls/long-list.tsx'
export { RankRows } from './controls/rank-rows.tsx'
export { Tray } from './controls/tray.tsx'
export { ErrorSummary, Violated } from './error-summary.tsx'
export { startSending } from './outbox/submit.ts'
export { startPreview } from './preview.ts'
export { NoticeScreen } from './screens/notice.tsx'
export { ReceiptScreen } from './screens/receipt.tsx'
export { ResumeScreen } from './screens/resume.tsx'
export { ReviewScreen } from './screens/review.tsx'
export { SendingScreen } from './screens/sending.tsx'
export { SlipScreen } from './screens/slip.tsx'

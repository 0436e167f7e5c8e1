import { waveWords } from '../i18n/wave/words.ts'

/** On paper only: the day on which the page was printed. */
export const PrintedOn = () => (
  <span class="print-only">{waveWords('printedOn', { day: new Date().toLocaleDateString('sv-SE') })}</span>
)

import { waveWords } from '../i18n/wave/words.ts'
import { Banner } from './banner.tsx'
import { asksForMore, readWaveState } from './wave-state.ts'

/** Says on a page with fewer choices that what was chosen elsewhere is not used here. */
export function UnusedState({ knowsSectors = false }: { knowsSectors?: boolean }) {
  if (!asksForMore(readWaveState(), knowsSectors)) return null
  return <Banner>{waveWords(knowsSectors ? 'unusedStateButSector' : 'unusedState')}</Banner>
}

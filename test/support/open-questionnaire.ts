import type { Questionnaire } from '../../client/questionnaire/routes.ts'
import { smallInstrument } from '../fixtures/instrument.ts'

/** What a phone gets by the open link of a wave that is open. */
export const openQuestionnaire = (): Questionnaire => ({
  wave: 'w',
  state: 'open',
  closesOn: null,
  channel: 'open',
  stratum: '1',
  isSynthetic: false,
  instrumentHash: '00'.repeat(32),
  instrument: smallInstrument(),
})

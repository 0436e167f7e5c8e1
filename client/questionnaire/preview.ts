import type { Instrument } from '../../domain/instrument.ts'
import type { Language } from '../../domain/localized.ts'
import { type CitizenLanguage, citizenLanguages, setCitizenLanguage } from '../i18n/citizen/words.ts'
import { newDraft } from './draft.ts'
import { draft, place, questionnaire, wrong } from './state.ts'

interface PreviewMessage {
  readonly kind: 'minyi-preview'
  readonly instrument: Instrument
  readonly item: string | null
  readonly language: Language
}

const isPreviewMessage = (data: unknown): data is PreviewMessage =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'minyi-preview'

/** Shows what the designer sends, keeps answers in memory only, and sends nothing. */
export function startPreview(): void {
  addEventListener('message', (event) => {
    if (event.origin === location.origin && isPreviewMessage(event.data)) show(event.data)
  })
  parent.postMessage({ kind: 'minyi-preview-ready' }, location.origin)
}

function show({ instrument, item, language }: PreviewMessage): void {
  if (language in citizenLanguages) void setCitizenLanguage(language as CitizenLanguage)
  questionnaire.value = {
    wave: '',
    state: 'open',
    closesOn: null,
    channel: 'open',
    stratum: 'open',
    isSynthetic: false,
    instrumentHash: '',
    instrument,
  }
  draft.value ??= newDraft(language)
  wrong.value = []
  const here = place.value
  const isSame = here.screen === 'item' ? here.item === item : here.screen === 'welcome' && item === null
  if (!isSame) place.value = item === null ? { screen: 'welcome' } : { screen: 'item', item }
}

import type { citizenRoutes } from '../../domain/api/citizen.ts'
import type { ResponseOf } from '../../domain/api/route.ts'
import { ask, type Reply } from './ask.ts'

type Routes = typeof citizenRoutes
export type Questionnaire = ResponseOf<Routes['questionnaire']>

// The manifest brings every schema with it; its literal types hold these paths to it without the bytes.
const paths: { readonly [K in 'questionnaire' | 'slip' | 'submit']: Routes[K]['path'] } = {
  questionnaire: '/api/questionnaire/:link',
  slip: '/api/questionnaire/:link/slip',
  submit: '/api/questionnaire/:link/responses/:response',
}

const pathOf = (route: keyof typeof paths, link: string, response = ''): string =>
  paths[route].replace(':link', encodeURIComponent(link)).replace(':response', response)

export async function askQuestionnaire(link: string): Promise<Reply<Questionnaire>> {
  const reply = await ask<Questionnaire>('GET', pathOf('questionnaire', link))
  if (reply.kind !== 'value' || reply.value.instrument?.sections) return reply
  return { kind: 'problem', code: 'internal', retryAfter: 0 }
}

export const askSlip = (link: string, code: string): Promise<Reply<ResponseOf<Routes['slip']>>> =>
  ask('POST', pathOf('slip', link), { code })

export const putResponse = (
  link: string,
  responseId: string,
  body: unknown,
): Promise<Reply<ResponseOf<Routes['submit']>>> => ask('PUT', pathOf('submit', link, responseId), body)

import * as z from 'zod/mini'
import { instrumentSchema } from '../instrument.ts'
import { receiptSchema, responseBodySchema, responseIdSchema } from '../response.ts'
import { channelSchema, waveStateSchema } from '../wave.ts'
import { defineRoute } from './route.ts'

const linkParams = z.object({ link: z.string().check(z.regex(/^[0-9A-Za-z]{4,40}$/)) })

/** Routes that respondents' phones call. No account, no cookie. */
export const citizenRoutes = {
  page: defineRoute({
    method: 'GET',
    path: '/s/:link',
    can: 'anyone',
    params: linkParams,
    response: { mediaType: 'text/html' },
  }),
  questionnaire: defineRoute({
    method: 'GET',
    path: '/api/questionnaire/:link',
    can: 'anyone',
    params: linkParams,
    response: z.object({
      /** Id of the wave, part of the leaf. */
      wave: z.string(),
      state: waveStateSchema,
      closesOn: z.nullable(z.string()),
      channel: channelSchema,
      /** Stratum code as text; null when it depends on the code of the slip. `open` for a link without a unit. */
      stratum: z.nullable(z.string()),
      isSynthetic: z.boolean(),
      instrumentHash: z.string(),
      instrument: instrumentSchema,
    }),
  }),
  /** Whether a code can still be used, and for which stratum. */
  slip: defineRoute({
    method: 'POST',
    path: '/api/questionnaire/:link/slip',
    can: 'anyone',
    params: linkParams,
    body: z.strictObject({ code: z.string().check(z.maxLength(40)) }),
    response: z.object({ stratum: z.string() }),
    // Codes have 55 bits: room enough for everybody who mistypes behind the one address of an office.
    limit: { perMinute: 30, failuresOnly: true },
  }),
  /** Same body again: same receipt. Other body under the same id: refused with 422. */
  submit: defineRoute({
    method: 'PUT',
    path: '/api/questionnaire/:link/responses/:response',
    can: 'anyone',
    params: z.extend(linkParams, { response: responseIdSchema }),
    body: responseBodySchema,
    response: receiptSchema,
    bodyLimit: 524_288,
  }),
}

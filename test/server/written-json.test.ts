import { gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Route } from '../../domain/api/route.ts'
import { sendWritten, writerOf } from '../../server/written-json.ts'

const route = { response: z.object({ words: z.array(z.string()) }) } as unknown as Route

async function answering(answer: object) {
  const app = Fastify()
  const written = writerOf(route)
  app.get('/', (request, reply) => sendWritten(request, reply, written(answer)))
  return (accepted?: string) =>
    app.inject({ url: '/', headers: accepted === undefined ? {} : { 'accept-encoding': accepted } })
}

test('large answers are packed for who takes them so, and the same for who does not', async () => {
  const answer = { words: Array.from({ length: 10_000 }, (_, i) => `词${i}`) }
  const ask = await answering(answer)
  for (const accepted of ['gzip', 'br, gzip;q=0.5', 'gzip, deflate']) {
    const packed = await ask(accepted)
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.headers.vary).toBe('accept-encoding')
    expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toEqual(answer)
  }
  for (const accepted of [undefined, 'identity', 'gzip;q=0', 'gzip;q=0.0, br']) {
    const plain = await ask(accepted)
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.json()).toEqual(answer)
  }
})

test('what the manifest does not name is left out', async () => {
  const ask = await answering({ words: ['一'], secret: 'x' })
  expect((await ask('gzip')).json()).toEqual({ words: ['一'] })
})

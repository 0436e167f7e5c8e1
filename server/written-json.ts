import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { Route } from '../domain/api/route.ts'
import type { ReadyJson } from './routes/route-handlers.ts'

/** An answer as it is sent. */
interface Written {
  readonly text: string
  /** Made when somebody first takes it, and kept with the text. */
  zipped?: Promise<Buffer>
}

/** Answers of a route as JSON. What is kept in memory and handed out again, always unchanged, is written once. */
export function writerOf({ response }: Route): (answer: unknown) => Written {
  const kept = new WeakMap<object, Written>()
  return (answer) => {
    const object = typeof answer === 'object' && answer !== null ? answer : {}
    const { readyJson } = answer as Partial<ReadyJson>
    if (readyJson !== undefined) return { text: readyJson }
    const known = kept.get(object)
    if (known) return known
    // Parsing leaves out whatever the manifest does not name.
    const written = { text: JSON.stringify(z.parse(response as z.core.$ZodType, answer)) }
    kept.set(object, written)
    return written
  }
}

const zip = promisify(gzip)
// Half the time of the usual level for a few percent more.
const level = 4
/** Smaller texts are packed on their way, as everything else. */
const large = 1 << 16
const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/

/** Sends it; large texts are packed once, however often they are asked for. */
export async function sendWritten(request: FastifyRequest, reply: FastifyReply, written: Written) {
  reply.type('application/json; charset=utf-8')
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (written.text.length < large || !takesGzip.test(accepted)) return reply.send(written.text)
  written.zipped ??= zip(written.text, { level })
  return reply
    .header('content-encoding', 'gzip')
    .header('vary', 'accept-encoding')
    .send(await written.zipped)
}

import { Agent, request } from 'node:http'
import { inParallel, type Sealed } from '../server/simulation/submit.ts'

export interface Sent {
  readonly perSecond: number
  readonly medianMs: number
  readonly p99Ms: number
}

/** Sends everything over connections that stay open. Throws when one response is not acknowledged. */
export async function sendAll(
  baseUrl: string,
  link: string,
  sealed: readonly Sealed[],
  clients: number,
): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const { hostname, port } = new URL(baseUrl)
  const put = ({ responseId, body }: Sealed) =>
    new Promise<void>((resolve, reject) => {
      const text = JSON.stringify(body)
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
      const path = `/api/questionnaire/${link}/responses/${responseId}`
      const sending = request({ agent, hostname, port, path, method: 'PUT', headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode} ${Buffer.concat(parts)}`)),
        )
      })
      sending.on('error', reject)
      sending.end(text)
    })
  const warm = sealed.slice(0, Math.ceil(sealed.length / 10))
  const rest = sealed.slice(warm.length)
  await inParallel(warm, clients, put)
  const times: number[] = []
  const begin = performance.now()
  await inParallel(rest, clients, async (response) => {
    const sent = performance.now()
    await put(response)
    times.push(performance.now() - sent)
  })
  const seconds = (performance.now() - begin) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
  return { perSecond: rest.length / seconds, medianMs: at(0.5), p99Ms: at(0.99) }
}

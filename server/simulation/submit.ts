import { createHash, randomBytes } from 'node:crypto'
import { leafOf, type Receipt, type ResponseBody } from '../../domain/response.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** What a phone knows of the wave when it sends. */
export interface Destination {
  readonly baseUrl: string
  readonly link: string
  readonly wave: string
  readonly stratum: string
  readonly instrumentHash: string
  readonly code?: string
}

export interface Sealed {
  readonly responseId: string
  readonly body: ResponseBody
}

/** The request a phone would make: a fresh id and nonce, and the leaf that commits to the answers. */
export function seal(
  destination: Omit<Destination, 'baseUrl' | 'link'>,
  response: Pick<ResponseBody, 'seed' | 'language' | 'answers' | 'pace'>,
): Sealed {
  const { wave, stratum, instrumentHash, code } = destination
  const responseId = sha256(`rid${randomBytes(32).toString('hex')}`)
  const nonce = randomBytes(32).toString('hex')
  const leaf = leafOf(sha256, { ...response, wave, stratum, instrumentHash, responseId, nonce })
  return { responseId, body: { ...response, leaf, nonce, instrumentHash, ...(code ? { code } : {}) } }
}

/** Sends it and returns the receipt. Throws what the server said. */
export async function send(
  destination: Pick<Destination, 'baseUrl' | 'link'>,
  { responseId, body }: Sealed,
): Promise<Receipt> {
  const url = `${destination.baseUrl}/api/questionnaire/${destination.link}/responses/${responseId}`
  const answer = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`the intake refused a response: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Receipt
}

/** Runs the tasks, `width` at a time, and says after each how many are done. */
export async function inParallel<T>(
  tasks: readonly T[],
  width: number,
  run: (task: T) => Promise<unknown>,
  onDone: (done: number) => void = () => {},
): Promise<void> {
  let next = 0
  let done = 0
  const worker = async () => {
    for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
      await run(task)
      onDone(++done)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
}

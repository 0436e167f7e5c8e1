import { addressOf } from '../../client/api.ts'
import { citizenRoutes } from '../../domain/api/citizen.ts'
import { type Entrance, filledIn } from './intake.ts'

/** Answers through an open link of a running server, one response for each seed. */
export async function answerWave(baseUrl: string, link: string, seeds: readonly number[]): Promise<void> {
  const about = await fetch(baseUrl + addressOf(citizenRoutes.questionnaire, { params: { link } }))
  const entrance: Entrance = { ...(await about.json()), link }
  for (const seed of seeds) {
    const { responseId, body } = filledIn(entrance, seed)
    const answer = await fetch(baseUrl + addressOf(citizenRoutes.submit, { params: { link, response: responseId } }), {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: baseUrl },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(await answer.text())
  }
}

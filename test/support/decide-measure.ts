import { measureRoutes, type WaveMeasures } from '../../domain/api/measures.ts'
import type { BodySentTo } from '../../domain/api/route.ts'
import type { Role } from '../../domain/role.ts'
import type { SimulatedApp } from './simulated-app.ts'

type Body = BodySentTo<typeof measureRoutes.decide>
interface Deciding extends Partial<Body> {
  readonly decision: Body['decision']
  readonly role?: Role
}

/** Of no measure. */
export const noStanding = '0'.repeat(16)

/** Decides on a measure by how it stands now, as somebody does who has just opened the page; `base` says otherwise. */
export async function decideMeasure({ ask, wave }: SimulatedApp, measure: string, deciding: Deciding) {
  const { role = 'analyst', decision, edit = null, base } = deciding
  const list = async (): Promise<WaveMeasures> =>
    (await ask('analyst', measureRoutes.list, { params: { wave } })).json()
  const standing = async () => (await list()).measures.find((one) => one.measure.id === measure)?.standing
  const body = { decision, edit, base: base ?? (await standing()) ?? noStanding }
  return ask(role, measureRoutes.decide, { params: { wave, measure }, body })
}

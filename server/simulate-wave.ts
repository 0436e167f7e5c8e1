import type { UnitRow } from '../domain/api/waves.ts'
import { addUnits } from './commands/add-units.ts'
import { createSurvey } from './commands/create-survey.ts'
import { createWave } from './commands/create-wave.ts'
import { moveWave } from './commands/move-wave.ts'
import { printSlips } from './commands/print-slips.ts'
import { publishVersion } from './commands/publish-version.ts'
import type { Context } from './context.ts'
import { listAllUnits } from './repositories/units.ts'
import { findNewestVersion } from './repositories/versions.ts'
import { type City, designOf, makeCity, type Shift } from './simulation/city.ts'
import { demoKnownItems } from './simulation/demo-known-items.ts'
import { type DrawnUnit, drawSample } from './simulation/draw-sample.ts'
import { type Entrance, runFieldwork } from './simulation/run-fieldwork.ts'

export interface Plan {
  readonly name: string
  readonly seed: number
  /** Expected in all: who answers is a matter of chance. */
  readonly responses: number
  /** Share of people who do not take care, 0..1; absent for none. */
  readonly careless?: number
  /** Which sample is drawn from the city; the seed where absent. */
  readonly draw?: number
  /** Another year of the city. */
  readonly shift?: Shift
}

export interface Fieldwork {
  readonly plan: Plan
  /** Where the survey is answered. */
  readonly baseUrl: string
  readonly onProgress: (done: number, of: number) => void
}

export interface SimulatedWave {
  readonly wave: string
  readonly city: City
  /** Receipts that came back. */
  readonly received: number
}

/** Offices hand out slips; the others have a link each. */
const channelOf = (sector: number) => (sector === 1 ? 'slip' : 'open')

/** A new survey from the demo that an invented city answers at the address, as phones do. The wave stays open. */
export async function simulateWave(
  context: Context,
  baseUrl: string,
  plan: Plan,
  onProgress: (done: number, of: number) => void,
): Promise<SimulatedWave> {
  const { id: survey } = await createSurvey(context.db, { from: 'demo' })
  await publishVersion(context.db, survey, 1)
  return simulateFieldwork(context, survey, { plan, baseUrl, onProgress })
}

/** The same with a survey that was made from the demo before and is published. */
export async function simulateFieldwork(
  context: Context,
  survey: string,
  { plan, baseUrl, onProgress }: Fieldwork,
): Promise<SimulatedWave> {
  const { db } = context
  const version = await findNewestVersion(db, survey)
  if (!version) throw new Error(`survey ${survey} has no version`)
  const instrument = version.document
  const known = demoKnownItems(instrument)
  const city = makeCity(
    plan.seed,
    instrument.issues.map(({ id }) => id),
    plan.shift,
  )
  const drawn = drawSample(city, plan.draw ?? plan.seed, plan.responses)
  const { id: wave } = await createWave(db, survey, {
    name: plan.name,
    closesOn: null,
    hasOpenLink: true,
    isSynthetic: true,
    design: designOf(city, known),
  })
  const target = Math.round(plan.responses / drawn.length)
  await addUnits(
    db,
    wave,
    drawn.map((unit) => rowOf(city, unit, target)),
  )
  const entrances = await entrancesOf(context, wave, drawn)
  await moveWave(db, wave, 'open')
  const received = await runFieldwork(baseUrl, { city, known, entrances, careless: plan.careless ?? 0 }, onProgress)
  return { wave, city, received }
}

function rowOf(city: City, drawn: DrawnUnit, target: number): UnitRow {
  const unit = city.units[drawn.unit]
  if (!unit) throw new Error(`no unit ${drawn.unit}`)
  const { name, sector, people } = unit
  return { name, stratum: sector, people, target, channel: channelOf(sector) }
}

/** The units stand in the order in which they were added. */
async function entrancesOf(context: Context, wave: string, drawn: readonly DrawnUnit[]): Promise<Entrance[]> {
  const entrances: Entrance[] = []
  for (const [i, unit] of (await listAllUnits(context.db, wave)).entries()) {
    const people = drawn[i]
    if (!people) throw new Error(`unit ${unit.name} was not drawn`)
    const isSlip = unit.channel === 'slip' && people.issued > 0
    const codes = isSlip
      ? (await printSlips(context.db, context.secrets, { wave, unit: unit.id }, people.issued)).codes
      : []
    entrances.push({ drawn: people, link: unit.link, codes })
  }
  return entrances
}

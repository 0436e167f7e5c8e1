import { setTimeout as wait } from 'node:timers/promises'
import { buildApp } from './app.ts'
import { createSurvey } from './commands/create-survey.ts'
import { moveWave } from './commands/move-wave.ts'
import { publishVersion } from './commands/publish-version.ts'
import type { Context } from './context.ts'
import type { Database } from './database/connect.ts'
import { dayOf } from './day.ts'
import { deleteNote, findNote, keepNote } from './repositories/installation.ts'
import {
  countSynthetic,
  dateSyntheticWave,
  deleteSyntheticSurvey,
  isUntouched,
} from './repositories/synthetic-surveys.ts'
import { type Plan, simulateFieldwork } from './simulate-wave.ts'
import { yearBefore } from './simulation/issue-appeal.ts'

export const demoPlan = { name: '2026年（合成数据）', seed: 1, responses: 1500, careless: 0.02 } as const
const yearBeforeName = '2025年（合成数据）'
const year = 365 * 24 * 3_600_000

/**
 * Makes the demo survey and lets the invented city answer it at the address, after it has answered the wave of the year
 * before. Marked until it is whole.
 */
export async function fillDemo(
  context: Context,
  baseUrl: string,
  onProgress: (done: number, of: number) => void,
  plan: Plan = demoPlan,
): Promise<void> {
  const survey = await beginDemo(context.db)
  await publishVersion(context.db, survey, 1)
  await fillYearBefore(context, survey, plan)
  await simulateFieldwork(context, survey, { plan, baseUrl, onProgress })
  await deleteNote(context.db, 'half_demo')
}

/** Half as many answers, through a door whose clock is a year behind. */
async function fillYearBefore(context: Context, survey: string, plan: Plan): Promise<void> {
  const past = { ...context, clock: () => new Date(context.clock().getTime() - year) }
  const app = await buildApp(past)
  try {
    const baseUrl = await app.listen({ port: 0, host: '127.0.0.1' })
    const { wave } = await simulateFieldwork(past, survey, {
      plan: {
        ...plan,
        name: yearBeforeName,
        draw: plan.seed + 1,
        responses: Math.round(plan.responses / 2),
        shift: yearBefore,
      },
      baseUrl,
      onProgress: () => {},
    })
    const day = dayOf(past.clock())
    await moveWave(context.db, wave, 'closed')
    await dateSyntheticWave(context.db, wave, { opensOn: day, closesOn: day })
  } finally {
    await app.close()
  }
}

const beginDemo = (db: Database): Promise<string> =>
  db.transaction().execute(async (transaction) => {
    const { id } = await createSurvey(transaction, { from: 'demo' })
    if ((await keepNote(transaction, 'half_demo', id)) !== id)
      throw new Error('另一个进程正在填充示例 · another process is filling the demo')
    return id
  })

/** How long a demo that another process is filling can stand still. */
const stillness = 3_000

/**
 * Takes a demo away whose filling was broken off, so that it is made anew. One that another server is filling at this
 * moment, or that somebody has begun to work with, stays. Returns whether it was taken away.
 */
export async function removeHalfDemo({ db, database }: Context): Promise<boolean> {
  const survey = await findNote(db, 'half_demo')
  if (survey === undefined) return false
  // The embedded database belongs to this process alone.
  if (database === 'postgresql' && (await isGrowing(db, survey))) return false
  return db.transaction().execute(async (transaction) => {
    const isRemoved = await isUntouched(transaction, survey)
    if (isRemoved) await deleteSyntheticSurvey(transaction, survey)
    await deleteNote(transaction, 'half_demo')
    return isRemoved
  })
}

async function isGrowing(db: Database, survey: string): Promise<boolean> {
  const before = await countSynthetic(db, survey)
  await wait(stillness)
  return (await countSynthetic(db, survey)) > before
}

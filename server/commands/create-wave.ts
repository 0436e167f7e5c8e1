import { Problem } from '../../domain/problem.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import type { Database } from '../database/connect.ts'
import { randomCode, randomId } from '../random-code.ts'
import { getSurvey } from '../repositories/surveys.ts'
import { findNewestVersion } from '../repositories/versions.ts'
import { insertWave } from '../repositories/waves.ts'
import { defaultDesign } from './default-design.ts'

export interface NewWave {
  readonly name: string
  readonly closesOn: string | null
  readonly hasOpenLink: boolean
  readonly isSynthetic?: boolean
  readonly design?: SampleDesign
}

export const newLink = (): string => randomCode(12)

/** Makes a wave of the newest published version. */
export const createWave = (db: Database, survey: string, wave: NewWave): Promise<{ id: string }> =>
  db.transaction().execute(async (transaction) => {
    await getSurvey(transaction, survey, true)
    const version = await findNewestVersion(transaction, survey)
    if (!version) throw new Problem('not_found', { version: 'not_published' })
    const id = randomId()
    await insertWave(transaction, {
      id,
      version: version.id,
      name: wave.name,
      closesOn: wave.closesOn,
      openLink: wave.hasOpenLink ? newLink() : null,
      slipLink: newLink(),
      isSynthetic: wave.isSynthetic ?? false,
      design: wave.design ?? defaultDesign(version.document),
    })
    return { id }
  })

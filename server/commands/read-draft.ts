import type { Draft } from '../../domain/api/surveys.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { checkInstrument, type Fault } from '../../domain/logic/check.ts'
import { canonicalJson } from '../../domain/response.ts'
import type { Database } from '../database/connect.ts'
import { getSurvey } from '../repositories/surveys.ts'
import { listVersions } from '../repositories/versions.ts'
import { sha256 } from '../sha256.ts'
import { withPinyinKeywords } from './pinyin-keywords.ts'

/** The draft as it would be published, with its hash; null where its shape is broken. */
export function publishable(document: unknown): {
  instrument: Instrument | null
  hash: string | null
  faults: Fault[]
} {
  const { instrument: parsed, faults } = checkInstrument(document)
  if (!parsed) return { instrument: null, hash: null, faults }
  const instrument = withPinyinKeywords(parsed)
  return { instrument, hash: sha256(canonicalJson(instrument)), faults }
}

export async function readDraft(db: Database, survey: string): Promise<Draft> {
  const { id, revision, document } = await getSurvey(db, survey)
  const versions = await listVersions(db, survey)
  const { hash, faults } = publishable(document)
  return { id, revision, document, faults, versions, isPublished: hash !== null && versions[0]?.hash === hash }
}

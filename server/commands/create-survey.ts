import type { BodyOf } from '../../domain/api/route.ts'
import type { surveyRoutes } from '../../domain/api/surveys.ts'
import { emptyInstrument } from '../../domain/seed/empty.ts'
import { hotIssues2026 } from '../../domain/seed/hot-issues-2026.ts'
import type { Database } from '../database/connect.ts'
import { randomId } from '../random-code.ts'
import { getSurvey, insertSurvey } from '../repositories/surveys.ts'
import { checkDocument } from './check-document.ts'

/** What a new survey starts from: the demo, nothing, a file, or the draft of another. */
export type Origin = BodyOf<typeof surveyRoutes.create>

export async function createSurvey(db: Database, origin: Origin): Promise<{ id: string }> {
  const document = await documentFrom(db, origin)
  checkDocument(document)
  const id = randomId()
  await insertSurvey(db, id, document)
  return { id }
}

async function documentFrom(db: Database, origin: Origin): Promise<unknown> {
  if (origin.from === 'demo') return hotIssues2026()
  if (origin.from === 'empty') return emptyInstrument(origin.title)
  if (origin.from === 'document') return origin.document
  return withTitleOfCopy((await getSurvey(db, origin.survey)).document)
}

function withTitleOfCopy(document: unknown): unknown {
  const { title } = document as { title?: { 'zh-CN'?: unknown } }
  const chinese = title?.['zh-CN']
  if (typeof chinese !== 'string') return document
  return { ...(document as object), title: { ...title, 'zh-CN': `${chinese}（副本）` } }
}

import type { BodySentTo } from '../../../domain/api/route.ts'
import type { surveyRoutes } from '../../../domain/api/surveys.ts'
import type { FileRead } from '../document/read-file.ts'

export const sources = ['demo', 'empty', 'document', 'survey'] as const
export type Source = (typeof sources)[number]

export interface Given {
  readonly title: string
  readonly file: FileRead | null
  readonly survey: string
}

type Body = BodySentTo<typeof surveyRoutes.create>

/** What is sent for each way to begin; null while something is missing. */
const bodies: Readonly<Record<Source, (given: Given) => Body | null>> = {
  demo: () => ({ from: 'demo' }),
  empty: ({ title }) => (title.trim() ? { from: 'empty', title: title.trim() } : null),
  document: ({ file }) => (file && 'document' in file ? { from: 'document', document: file.document } : null),
  survey: ({ survey }) => (survey ? { from: 'survey', survey } : null),
}
const missing = { demo: null, empty: 'titleMissing', document: 'fileMissing', survey: 'surveyMissing' } as const

export const bodyOf = (source: Source, given: Given): Body | null => bodies[source](given)

/** The word for what is still missing. */
export const missingFor = (source: Source, given: Given) => (bodyOf(source, given) ? null : missing[source])

import { commentRoutes } from '../analysis/report/comments/routes.ts'
import { exploreRoutes } from '../analysis/report/explore/routes.ts'
import { reviewRoutes } from '../analysis/report/review/routes.ts'
import { reportRoutes } from '../analysis/report/routes.ts'
import { addressOf } from '../client/api.ts'
import { codingRoutes } from '../domain/api/coding.ts'
import { measureRoutes } from '../domain/api/measures.ts'
import type { Route } from '../domain/api/route.ts'
import { waveRoutes } from '../domain/api/waves.ts'

export interface Request {
  readonly name: string
  /** The first is asked first; the others, each of something else where there is a choice, afterwards. */
  readonly paths: readonly string[]
}

const times = 5
const same = (query: object = {}): object[] => Array.from({ length: 1 + times }, () => query)
const filters = ['sex:1', 'sex:2', 'age:1', 'age:2', 'age:3']
/** Everybody first, then each time somebody else. */
const ofOthers = (query: object = {}): object[] => [query, ...filters.map((filter) => ({ ...query, filter }))]

/** The request by which the state is made that all later ones rest on. */
export const makesTheState = 'hot issues, quality'

/** What the pages of the workbench ask of the demo. */
const asked: readonly (readonly [name: string, route: Route, queries: readonly object[]])[] = [
  ['waves', waveRoutes.list, same()],
  ['wave', waveRoutes.get, same()],
  ['fieldwork', waveRoutes.progress, same()],
  [makesTheState, reportRoutes.findings, same()],
  ['hot issues, other index', reportRoutes.findings, [3, 4, 5, 6, 7, 8].map((attention) => ({ attention }))],
  ['hot issues of a sector', reportRoutes.findings, same({ sector: 1 })],
  ['trends', exploreRoutes.trends, same()],
  ['questionnaire', exploreRoutes.instrument, same()],
  ['table', exploreRoutes.table, ofOthers({ row: 'priority', banner: 'education' })],
  [
    'table, nested',
    exploreRoutes.table,
    [
      { row: 'priority', banner: 'age,sex' },
      ...['education,sex', 'sex,age', 'age,education', 'sex,education', 'education,age'].map((banner) => ({
        row: 'priority',
        banner,
      })),
    ],
  ],
  ['groups', exploreRoutes.groups, ofOthers({ row: 'priority' })],
  ['drivers', exploreRoutes.drivers, ofOthers()],
  ['opinions', exploreRoutes.opinions, ofOthers()],
  [
    'map',
    exploreRoutes.map,
    [509, 101, 102, 201, 301, 401].map((code) => ({ row: `priority_${code}`, place: 'street' })),
  ],
  ['method', exploreRoutes.method, ofOthers({ row: 'priority', banner: 'education' })],
  ['comments', commentRoutes.comments, same()],
  ['themes', commentRoutes.themes, same()],
  ['quotes', codingRoutes.quotes, same()],
  ['measures', measureRoutes.list, same()],
  ['report', reviewRoutes.draft, same()],
  ['report, 专报', reviewRoutes.draft, same({ form: 'brief' })],
  ['review', reviewRoutes.state, same()],
]

export const workbenchRequests = (wave: string): Request[] =>
  asked.map(([name, route, queries]) => ({
    name,
    paths: queries.map((query) => addressOf(route, { params: { wave }, query })),
  }))

/** The forms in which the report leaves, each made anew. */
export const reportRequests = (wave: string): Request[] =>
  (['word', 'pdf', 'slides', 'tables'] as const).map((kind) => ({
    name: kind,
    paths: [addressOf(reportRoutes[kind], { params: { wave } })],
  }))

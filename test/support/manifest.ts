import { readdirSync } from 'node:fs'
import { commentRoutes } from '../../analysis/report/comments/routes.ts'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { paperRoutes } from '../../analysis/report/forms/routes.ts'
import { reviewRoutes } from '../../analysis/report/review/routes.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import type { Route } from '../../domain/api/route.ts'

export interface Entry {
  readonly name: string
  readonly route: Route
}

const isGroup = (value: unknown): value is Record<string, Route> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => typeof one === 'object' && one !== null && 'method' in one && 'path' in one)

/** Every entry of the manifest, found in the files themselves and not by the server's list. */
export async function readManifest(): Promise<Entry[]> {
  const modules = await Promise.all(
    readdirSync('domain/api').map(
      (file) => import(/* @vite-ignore */ `../../domain/api/${file}`) as Promise<Record<string, unknown>>,
    ),
  )
  const ofAnalysis = Object.entries({ commentRoutes, reportRoutes, exploreRoutes, reviewRoutes, paperRoutes })
  const groups = [...modules.flatMap((module) => Object.entries(module)), ...ofAnalysis]
  return groups.flatMap(([group, value]) =>
    isGroup(value) ? Object.entries(value).map(([name, route]) => ({ name: `${group}.${name}`, route })) : [],
  )
}

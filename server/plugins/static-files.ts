import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const year = 31_536_000_000

/** The built client without its pages: hashed assets are kept for ever, files in its root are asked for each time. */
export async function serveStaticFiles(app: FastifyInstance, folder: string): Promise<void> {
  const assets = join(folder, 'assets')
  if (!existsSync(assets)) return
  await app.register(fastifyStatic, { root: assets, prefix: '/assets/', maxAge: year, immutable: true, index: false })
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.html'))
      app.get(`/${entry.name}`, (_, reply) =>
        reply.sendFile(entry.name, folder, { maxAge: 0, immutable: false, cacheControl: true }),
      )
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../domain/problem.ts'
import { sendProblem } from '../plugins/problems.ts'

/** Addresses that no route has: the staff's page finds its way by itself, everything else is not found. */
export function serveStaffPages(app: FastifyInstance, clientFolder: string): void {
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    const isPage = wantsPage && !/^\/(api|assets|s)\//.test(request.url)
    if (!isPage) return sendProblem(reply, new Problem('not_found'))
    const page = await readFile(join(clientFolder, 'index.html'))
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
}

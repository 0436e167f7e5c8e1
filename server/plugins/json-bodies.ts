import type { FastifyInstance } from 'fastify'
import { Problem } from '../../domain/problem.ts'

const jsonOnly = /^application\/json(?:\s*;\s*charset=utf-8)?$/i
// Deeper than any document of ours; a walk down to here can't exhaust the stack.
const deepest = 64
// PostgreSQL stores neither.
const unstorable = /[\0\p{Surrogate}]/u

/** Throws on text that the database can't hold and on nesting that no document of ours has. */
export function checkStorable(value: unknown, depth = 0): void {
  if (depth > deepest) throw new Problem('invalid_request', [{ path: '', code: 'too_deep' }])
  if (typeof value === 'string' && unstorable.test(value))
    throw new Problem('invalid_request', [{ path: '', code: 'bad_text' }])
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    checkStorable(key, depth)
    checkStorable(part, depth + 1)
  }
}

/** JSON and nothing else: forms of other sites can't send that type without asking first. */
export function acceptOnlyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (!jsonOnly.test(request.headers['content-type'] ?? '')) return done(new Problem('unsupported_media_type'))
    parse(request, body as string, (error, value) => {
      if (error) return done(new Problem('malformed_json'))
      try {
        checkStorable(value)
        done(null, value)
      } catch (problem) {
        done(problem as Problem)
      }
    })
  })
}

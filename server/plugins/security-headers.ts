import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'

const policy = (ancestors: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')

/** The designer shows this page in a frame. */
const framed = '/s/preview'

export function addSecurityHeaders(app: FastifyInstance, config: Config): void {
  const always = {
    'x-content-type-options': 'nosniff',
    // Not no-referrer: with that, forms of our own pages would send the origin "null".
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    ...(config.origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
  app.addHook('onRequest', async (request, reply) => {
    const isFramed = request.url.split('?')[0] === framed
    reply.headers({
      ...always,
      'content-security-policy': policy(isFramed ? "'self'" : "'none'"),
      'x-frame-options': isFramed ? 'SAMEORIGIN' : 'DENY',
      ...(request.url.startsWith('/api/') ? { 'cache-control': 'no-store' } : {}),
    })
  })
}

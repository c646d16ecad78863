import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { ErrorCode } from '../error-code'
import { refuse } from '../http-errors'
import { contentSecurityPolicy } from '../security'

/** Names of built assets carry a hash of their content. */
const ONE_YEAR = 'public, max-age=31536000, immutable'

/** Serves the built explorer at `/explore/`; where it has not been built, says so. */
export async function openExplorer(
  fastify: FastifyInstance,
  folder: string,
  frameAncestors: string[],
): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) {
    const message = 'The explorer has not been built: run "npm run build:explorer", then start again.'
    const answer = { code: ErrorCode.SERVICE_UNAVAILABLE, message }
    for (const url of ['/explore', '/explore/']) {
      fastify.get(url, async (_request, reply) => refuse(reply, 503, answer))
    }
    return
  }
  // Relative, so that it also holds where the service is mounted below a prefix.
  fastify.get('/explore', async (_request, reply) => reply.redirect('explore/'))
  const policy = contentSecurityPolicy(frameAncestors, {
    // The editor measures text and sets colours by style elements of its own; scripts stay with our files.
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'", 'data:'],
    'worker-src': ["'self'"],
  })
  await fastify.register(fastifyStatic, {
    root: folder,
    prefix: '/explore/',
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, file) {
      reply.header('content-security-policy', policy)
      reply.header('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? ONE_YEAR : 'no-cache')
    },
  })
}

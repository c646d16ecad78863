import { createHash } from 'node:crypto'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { PAGE_STYLE } from '../publish/style'
import { RATE_HEADERS } from './budgets/rate-headers'

/** Answers that no browser runs anything of, opens a window from, or follows a link in. */
const DATA = /^application\/([\w.-]+\+)?json\b/
const POLICY_OF_DATA = "default-src 'none'; frame-ancestors 'none'"
const OF_DOCUMENTS = ['cross-origin-opener-policy', 'referrer-policy']

type Directives = Record<string, string[]>

/** A content security policy: nothing from elsewhere, no inline script, the frames that the settings allow. */
export function contentSecurityPolicy(frameAncestors: string[], changes: Directives = {}): string {
  const directives: Directives = {
    'default-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': frameAncestors,
    'img-src': ["'self'", 'data:'],
    'object-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", hashOf(PAGE_STYLE)],
    ...changes,
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

/** A style or script that may stand in the page itself, as a source of a policy. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/**
 * Headers that every answer bears, and those of documents and of data. Reading is open to any origin, without credentials: there are no
 * cookies and no sessions, so that another site's script can read no more than a stranger.
 */
export async function setSecurityHeaders(fastify: FastifyInstance, frameAncestors: string[]): Promise<void> {
  await fastify.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST'],
    credentials: false,
    // Whoever asks by OPTIONS without being a browser is told the same.
    strictPreflight: false,
    exposedHeaders: [...RATE_HEADERS, 'ETag', 'Link', 'Deprecation', 'Sunset'],
    maxAge: 86_400,
  })
  await fastify.register(helmet, {
    contentSecurityPolicy: false,
    // Whether the address is reached by TLS only is for whoever ends the TLS connection to say.
    hsts: false,
    // The policy's frame-ancestors says who may frame the pages; this older header cannot say it.
    frameguard: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // For browsers and plug-ins of long ago, or left without effect by what stands above: no answer has to carry them.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  })
  const policy = contentSecurityPolicy(frameAncestors)
  fastify.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', policy)
  })
  fastify.addHook('onSend', async (_request, reply) => {
    fitHeaders(reply, String(reply.getHeader('content-type')))
  })
}

/** Leaves an answer the headers that mean something for what it is; a 304 does not say by itself what it is of. */
export function fitHeaders(reply: FastifyReply, contentType = ''): void {
  if (!DATA.test(contentType)) return
  for (const name of OF_DOCUMENTS) reply.removeHeader(name)
  reply.header('content-security-policy', POLICY_OF_DATA)
}

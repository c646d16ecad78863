import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { openExplorer } from '../../src/server/doors/explorer'

let fastify: FastifyInstance

afterEach(() => fastify.close())

/** The address of a server that has the explorer of that folder and nothing else. */
async function serveExplorer(folder: string): Promise<string> {
  fastify = Fastify()
  await openExplorer(fastify, folder, ['*'])
  return fastify.listen({ host: '127.0.0.1', port: 0 })
}

function builtFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-explorer-'))
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), '<title>Explorer</title>')
  writeFileSync(path.join(folder, 'assets/main-1a2b.js'), 'plain')
  writeFileSync(path.join(folder, 'assets/main-1a2b.js.br'), 'compressed')
  return folder
}

describe('/explore', () => {
  it('says what to run where it has not been built', async () => {
    const origin = await serveExplorer('/nowhere')
    for (const address of ['/explore', '/explore/']) {
      const response = await fetch(origin + address)
      expect(response.status).toBe(503)
      expect(await response.json()).toEqual({
        errors: [
          {
            message: 'The explorer has not been built: run "npm run build:explorer", then start again.',
            extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true, retryAfterMs: 2_000 },
          },
        ],
      })
    }
  })

  it('is a page that is asked for anew, with a policy of its own', async () => {
    const response = await fetch(`${await serveExplorer(builtFolder())}/explore`)
    expect(new URL(response.url).pathname).toBe('/explore/')
    expect(await response.text()).toContain('Explorer')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("script-src 'self'; style-src 'self' 'unsafe-inline'")
    expect(policy).toContain("worker-src 'self'")
    expect(policy).not.toContain('unsafe-eval')
  })

  it('has assets that are kept for good, and sent as they were compressed when built', async () => {
    const origin = await serveExplorer(builtFolder())
    const response = await fetch(`${origin}/explore/assets/main-1a2b.js`, {
      headers: { 'accept-encoding': 'br' },
    })
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(response.headers.get('content-length')).toBe('10')
  })

  it('shows no file from outside of its folder', async () => {
    const origin = await serveExplorer(builtFolder())
    const response = await fetch(`${origin}/explore/..%2f..%2fetc%2fpasswd`)
    expect(response.status).toBeGreaterThanOrEqual(400)
  })
})

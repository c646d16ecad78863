import path from 'node:path'
import { redactUrl } from '../../src/server/redact-url'
import { readSettings, SettingsError } from '../../src/server/settings'

function problems(env: NodeJS.ProcessEnv): string[] {
  try {
    readSettings(env)
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
  return []
}

describe('settings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toEqual({
      port: 4000,
      host: 'localhost',
      database: { engine: 'sqlite', file: path.resolve('data/safe-harbor.sqlite') },
      publicUrl: null,
      logLevel: 'info',
      apiKeysFile: null,
      rateLimitPointsPerMinute: null,
      trustedProxies: [],
      queryTimeoutMs: 10_000,
      hasStrictStatus: false,
      finishedAnswersBytes: 64 * 1024 * 1024,
      frameAncestors: ['*'],
      govinfoBaseUrl: 'https://www.govinfo.gov',
    })
  })

  it('reads every setting', () => {
    const settings = readSettings({
      PORT: '0',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://writer:pw@primary:5432/harbor',
      DATABASE_REPLICA_URLS: 'postgres://reader@one/harbor, postgresql://reader@two/harbor',
      PUBLIC_URL: 'https://harbor.example.org/',
      LOG_LEVEL: 'WARN',
      API_KEYS_FILE: __filename,
      RATE_LIMIT_POINTS_PER_MINUTE: '600',
      TRUST_PROXY: 'loopback, 10.0.0.0/8',
      QUERY_TIMEOUT_MS: '2500',
      STRICT_STATUS_CODES: 'True',
      FINISHED_ANSWERS_MB: '0',
      FRAME_ANCESTORS: "'self' https://*.example.org http://localhost:*",
      GOVINFO_BASE_URL: 'http://localhost:8080',
      SOMETHING_ELSE: 'ignored',
    })
    expect(settings).toEqual({
      port: 0,
      host: '0.0.0.0',
      database: {
        engine: 'postgres',
        url: 'postgres://writer:pw@primary:5432/harbor',
        replicaUrls: ['postgres://reader@one/harbor', 'postgresql://reader@two/harbor'],
      },
      publicUrl: 'https://harbor.example.org',
      logLevel: 'warn',
      apiKeysFile: __filename,
      rateLimitPointsPerMinute: 600,
      trustedProxies: ['loopback', '10.0.0.0/8'],
      queryTimeoutMs: 2_500,
      hasStrictStatus: true,
      finishedAnswersBytes: 0,
      frameAncestors: ["'self'", 'https://*.example.org', 'http://localhost:*'],
      govinfoBaseUrl: 'http://localhost:8080',
    })
  })

  it('takes a blank variable for an unset one', () => {
    expect(readSettings({ PORT: ' ', HOST: '' })).toMatchObject({ port: 4000, host: 'localhost' })
  })

  it.each([
    ['sqlite:/var/lib/harbor.sqlite', '/var/lib/harbor.sqlite'],
    ['sqlite:///var/lib/harbor.sqlite', '/var/lib/harbor.sqlite'],
    ['sqlite:other/place.sqlite', path.resolve('other/place.sqlite')],
    ['sqlite::memory:', ':memory:'],
  ])('opens %s', (url, file) => {
    expect(readSettings({ DATABASE_URL: url }).database).toEqual({ engine: 'sqlite', file })
  })

  it.each([
    ['PORT', 'http', '"http", which is not a whole number from 0 to 65535; for example 4000.'],
    ['PORT', '70000', '"70000", which is not a whole number'],
    ['PORT', '4e3', '"4e3", which is not a whole number'],
    ['HOST', 'http://here', '"http://here", which is neither a name nor an address'],
    [
      'DATABASE_URL',
      'mysql://u:hunter2@h/d',
      '"mysql://***@h/d", which is neither sqlite:FILE nor postgres://',
    ],
    ['DATABASE_URL', 'postgres://u:hunter2@h', '"postgres://***@h", which is neither'],
    ['DATABASE_URL', 'sqlite:', '"sqlite:", which is neither'],
    ['DATABASE_URL', 'sqlite://data/x.sqlite', '"sqlite://data/x.sqlite", which is neither'],
    [
      'PUBLIC_URL',
      'harbor.example.org',
      '"harbor.example.org", which is not an absolute http or https address',
    ],
    ['LOG_LEVEL', 'loud', '"loud", which is not one of fatal, error, warn, info, debug, trace, silent'],
    ['API_KEYS_FILE', '/nowhere/keys', '"/nowhere/keys", which is not a file that can be read'],
    ['RATE_LIMIT_POINTS_PER_MINUTE', '0', '"0", which is not a whole number from 1'],
    ['TRUST_PROXY', 'loopback,10.0.0.0/99', 'a list with "10.0.0.0/99" in it, which is neither an address'],
    ['STRICT_STATUS_CODES', 'maybe', '"maybe", which is neither true nor false'],
    ['FINISHED_ANSWERS_MB', '-1', '"-1", which is not a whole number from 0'],
    ['QUERY_TIMEOUT_MS', '5', '"5", which is not a whole number from 100'],
    [
      'FRAME_ANCESTORS',
      "* ; script-src 'unsafe-inline'",
      'a list with ";" in it, which is not a frame source',
    ],
    ['GOVINFO_BASE_URL', 'ftp://x', '"ftp://x", which is not an absolute http or https address'],
  ])('refuses %s=%s', (name, value, fault) => {
    const [problem, ...others] = problems({ [name]: value })
    expect(problem).toContain(`${name} is ${fault}`)
    expect(problem).toContain('for example')
    expect(problem).not.toContain('hunter2')
    expect(others).toEqual([])
  })

  it('names every wrong setting at once', () => {
    expect(problems({ PORT: 'x', LOG_LEVEL: 'y' }).map((text) => text.split(' ')[0])).toEqual([
      'PORT',
      'LOG_LEVEL',
    ])
  })

  it('refuses replicas of a database that has none, and never shows their passwords', () => {
    expect(problems({ DATABASE_REPLICA_URLS: 'postgres://u:hunter2@h/d' })).toEqual([
      expect.stringMatching(/^DATABASE_REPLICA_URLS is set while DATABASE_URL is not a PostgreSQL address/),
    ])
    const [problem] = problems({
      DATABASE_URL: 'postgres://u@h/d',
      DATABASE_REPLICA_URLS: 'postgres://u:hunter2@h',
    })
    expect(problem).toContain('is a list whose entry 1 is not a PostgreSQL address')
    expect(problem).not.toContain('hunter2')
  })
})

describe('redactUrl', () => {
  it.each([
    ['postgres://ann:s3cret@db/harbor', 'postgres://***@db/harbor'],
    ['postgres://ann:s3cret', 'postgres://ann:***'],
    ['postgres://db:5432/harbor', 'postgres://db:5432/harbor'],
    ['postgres://ann:p@s?s/word@db/harbor?sslmode=require', 'postgres://***@db/harbor?sslmode=require'],
    ['postgres://db/harbor?user=ann&password=s3cret&x=1', 'postgres://db/harbor?user=ann&password=***&x=1'],
    ['sqlite:data/safe-harbor.sqlite', 'sqlite:data/safe-harbor.sqlite'],
  ])('%s', (url, shown) => expect(redactUrl(url)).toBe(shown))
})

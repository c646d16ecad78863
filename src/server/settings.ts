import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { networkOf } from './budgets/client-address'
import { type DatabaseSetting, isPostgresUrl, parseDatabaseUrl } from './database-url'
import { redactUrl } from './redact-url'

/** How the service runs; read once at start, from the environment alone. */
export interface Settings {
  /** TCP port; 0 lets the system pick one. */
  port: number
  /** Interface to listen on. The default can be reached from this machine only, by IPv4 and IPv6; containers set `0.0.0.0`. */
  host: string
  database: DatabaseSetting
  /** Address under which readers reach the service, without a final slash; null: as each request says. */
  publicUrl: string | null
  logLevel: LogLevel
  /** Absolute path of the file of API keys; null: no keys are known. */
  apiKeysFile: string | null
  /** Points that a caller without a key may spend in a minute; null: as callers.ts has it. */
  rateLimitPointsPerMinute: number | null
  /** Proxies that say truly whom they speak for: addresses, ranges, `loopback`, `private`. */
  trustedProxies: string[]
  /** Longest that a query may take. */
  queryTimeoutMs: number
  /** Whether a refused query bears status 400 also for clients that expect 200 with every answer. */
  hasStrictStatus: boolean
  /** Memory for finished answers, in bytes; 0 keeps none. */
  finishedAnswersBytes: number
  /** Who may show the pages in a frame, as sources of a content security policy. */
  frameAncestors: string[]
  /** Where official bill records are downloaded from, without a final slash. */
  govinfoBaseUrl: string
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** One or more settings are wrong; the message has one sentence for each. */
export class SettingsError extends Error {
  override name = 'SettingsError'

  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
  }
}

type Read<T> = (value: string) => T

/** A text setting: `read` gives its value or throws an Error that ends the sentence "NAME is …". */
function setting<T>(read: Read<T>) {
  return z
    .string()
    .optional()
    .transform((value, context) => {
      const text = value?.trim()
      if (!text) return undefined
      try {
        return read(text)
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message })
        return z.NEVER
      }
    })
}

function wholeNumber(least: number, most: number, example: number): Read<number> {
  return (text) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return value
    throw new Error(`"${text}", which is not a whole number from ${least} to ${most}; for example ${example}`)
  }
}

function yesOrNo(text: string): boolean {
  if (/^(true|1)$/i.test(text)) return true
  if (/^(false|0)$/i.test(text)) return false
  throw new Error(`"${text}", which is neither true nor false; for example true`)
}

function webAddress(example: string): Read<string> {
  return (text) => {
    const protocol = URL.canParse(text) ? new URL(text).protocol : null
    if (protocol === 'http:' || protocol === 'https:') return text.replace(/\/+$/, '')
    throw new Error(
      `"${redactUrl(text)}", which is not an absolute http or https address; for example ${example}`,
    )
  }
}

function logLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((name) => name === text.toLowerCase())
  if (level) return level
  throw new Error(`"${text}", which is not one of ${LOG_LEVELS.join(', ')}; for example info`)
}

function host(text: string): string {
  if (/^[\w.:-]+$/.test(text)) return text
  throw new Error(
    `"${text}", which is neither a name nor an address of a network interface; for example 0.0.0.0`,
  )
}

function readableFile(text: string): string {
  const file = path.resolve(text)
  try {
    accessSync(file, constants.R_OK)
    return file
  } catch {
    throw new Error(`"${text}", which is not a file that can be read; for example /etc/safe-harbor/keys.json`)
  }
}

function replicaUrls(text: string): string[] {
  const urls = text.split(',').map((url) => url.trim())
  const wrong = urls.findIndex((url) => !isPostgresUrl(url))
  if (wrong === -1) return urls
  // Not shown: a comma in a password would have cut it in two.
  throw new Error(
    `a list whose entry ${wrong + 1} is not a PostgreSQL address; for example postgres://reader@replica-1/harbor,postgres://reader@replica-2/harbor`,
  )
}

function proxies(text: string): string[] {
  const entries = text.split(',').map((entry) => entry.trim())
  networkOf(entries)
  return entries
}

/** A closed grammar, since the value goes into a response header. */
const FRAME_SOURCE = /^(\*|'self'|'none'|https?:|(https?:\/\/)?(\*\.)?[a-z0-9.-]+(:(\d+|\*))?)$/i

function frameAncestors(text: string): string[] {
  const sources = text.split(/\s+/)
  const wrong = sources.find((source) => !FRAME_SOURCE.test(source))
  if (wrong === undefined) return sources
  throw new Error(
    `a list with "${wrong}" in it, which is not a frame source; for example 'self' https://*.example.org`,
  )
}

const environment = z
  .object({
    PORT: setting(wholeNumber(0, 65_535, 4000)),
    HOST: setting(host),
    DATABASE_URL: setting(parseDatabaseUrl),
    DATABASE_REPLICA_URLS: setting(replicaUrls),
    PUBLIC_URL: setting(webAddress('https://harbor.example.org')),
    LOG_LEVEL: setting(logLevel),
    API_KEYS_FILE: setting(readableFile),
    RATE_LIMIT_POINTS_PER_MINUTE: setting(wholeNumber(1, 1_000_000_000, 50_000)),
    TRUST_PROXY: setting(proxies),
    QUERY_TIMEOUT_MS: setting(wholeNumber(100, 600_000, 10_000)),
    STRICT_STATUS_CODES: setting(yesOrNo),
    FINISHED_ANSWERS_MB: setting(wholeNumber(0, 100_000, 64)),
    FRAME_ANCESTORS: setting(frameAncestors),
    GOVINFO_BASE_URL: setting(webAddress('https://www.govinfo.gov')),
  })
  .check(({ value, issues }) => {
    if (value.DATABASE_REPLICA_URLS && value.DATABASE_URL?.engine !== 'postgres') {
      const message =
        'set while DATABASE_URL is not a PostgreSQL address, and only PostgreSQL has replicas; for example DATABASE_URL=postgres://writer@primary/harbor'
      issues.push({ code: 'custom', message, input: value, path: ['DATABASE_REPLICA_URLS'] })
    }
  })

/**
 * The settings from the environment; variables that are no setting are ignored, blank ones count as unset.
 * @throws SettingsError
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const read = environment.safeParse(env)
  if (!read.success) {
    throw new SettingsError(read.error.issues.map((issue) => `${issue.path.join('.')} is ${issue.message}.`))
  }
  const given = read.data
  const database = given.DATABASE_URL ?? parseDatabaseUrl('sqlite:data/safe-harbor.sqlite')
  return {
    port: given.PORT ?? 4000,
    host: given.HOST ?? 'localhost',
    database:
      database.engine === 'postgres'
        ? { ...database, replicaUrls: given.DATABASE_REPLICA_URLS ?? [] }
        : database,
    publicUrl: given.PUBLIC_URL ?? null,
    logLevel: given.LOG_LEVEL ?? 'info',
    apiKeysFile: given.API_KEYS_FILE ?? null,
    rateLimitPointsPerMinute: given.RATE_LIMIT_POINTS_PER_MINUTE ?? null,
    hasStrictStatus: given.STRICT_STATUS_CODES ?? false,
    finishedAnswersBytes: (given.FINISHED_ANSWERS_MB ?? 64) * 1024 * 1024,
    trustedProxies: given.TRUST_PROXY ?? [],
    queryTimeoutMs: given.QUERY_TIMEOUT_MS ?? 10_000,
    frameAncestors: given.FRAME_ANCESTORS ?? ['*'],
    govinfoBaseUrl: given.GOVINFO_BASE_URL ?? 'https://www.govinfo.gov',
  }
}

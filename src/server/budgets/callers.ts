import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import { ErrorCode } from '../error-code'
import type { Refusal } from '../refusal'
import { type ApiKeys, holdsApiKey } from './api-keys'
import { callerNetwork, clientAddress, type Network, networkOf } from './client-address'

/** Points that a caller without a key may spend in a minute, where the settings say nothing. */
export const DEFAULT_POINTS_PER_MINUTE = 100_000

/** Who asks, as far as budgets go. */
export interface Caller {
  /** Names the budget. Kept in memory, for a minute, and never written down as it is. */
  id: string
  /** Points a minute; null: not limited. */
  limit: number | null
}

interface CallersOptions {
  /** Null: no keys are known. */
  keys: ApiKeys | null
  /** As the settings say; null where they do not. */
  pointsPerMinute: number | null
  /** Proxies that say truly whom they speak for. */
  trustedProxies: readonly string[]
}

const isThisMachine = networkOf(['loopback'])
/** A key by its name in the address, whatever it looks like; one that looks like ours, under any name. */
const KEY_PARAMETER = /[?&](?:x-)?(?:api[-_]?key|access[-_]?token)=/i
const BEARER = /^bearer +(\S+) *$/i

/** Tells callers apart: by key where they have one, else by address. */
export class Callers {
  private readonly isTrusted: Network
  /** Telling which network an address is of takes longer than sending an answer that is kept. */
  private readonly known = new LRUCache<string, Caller>({ max: 1_000 })

  constructor(private readonly options: CallersOptions) {
    this.isTrusted = networkOf(options.trustedProxies)
  }

  /** The caller, or why this one is not served. */
  of(request: IncomingMessage): Caller | Refusal {
    const { url = '' } = request
    if (url.includes('?') && (KEY_PARAMETER.test(url) || holdsApiKey(url))) return KEY_IN_ADDRESS
    const key = keyOf(request)
    if (key !== null) return this.byKey(key)
    const address = clientAddress(request, this.isTrusted)
    const known = this.known.get(address)
    if (known) return known
    const caller = { id: `address ${callerNetwork(address)}`, limit: this.limitOf(address) }
    this.known.set(address, caller)
    return caller
  }

  private byKey(key: string): Caller | Refusal {
    const known = this.options.keys?.find(key)
    if (known) return { id: `key ${known.sha256}`, limit: known.pointsPerMinute }
    return this.options.keys ? UNKNOWN_KEY : NO_KEYS
  }

  /**
   * A proxy on this machine that nobody named as trusted would be taken for one caller, and one busy
   * reader behind it would shut out all others. So the default holds for callers from elsewhere alone.
   */
  private limitOf(address: string): number | null {
    const { pointsPerMinute } = this.options
    return pointsPerMinute ?? (isThisMachine(address) ? null : DEFAULT_POINTS_PER_MINUTE)
  }
}

/** Other schemes of Authorization are for whoever stands before this service. */
function keyOf({ headers }: IncomingMessage): string | null {
  const own = headers['x-api-key']
  if (own !== undefined) return String(own).trim()
  return BEARER.exec(headers.authorization ?? '')?.[1] ?? null
}

const KEY_IN_ADDRESS: Refusal = {
  status: 400,
  error: {
    code: ErrorCode.UNAUTHENTICATED,
    message:
      'An API key does not belong into an address, which logs and histories keep: send it in the header "Authorization: Bearer …". Take this one for known to others, and have it replaced.',
  },
}

const CHALLENGE = { 'www-authenticate': 'Bearer realm="Safe Harbor"' }

const UNKNOWN_KEY: Refusal = {
  status: 401,
  headers: CHALLENGE,
  error: {
    code: ErrorCode.UNAUTHENTICATED,
    message:
      'This API key is not known here: check it, or ask without one, which is allowed within a smaller budget.',
  },
}

const NO_KEYS: Refusal = {
  status: 401,
  headers: CHALLENGE,
  error: {
    code: ErrorCode.UNAUTHENTICATED,
    message: 'This service knows no API keys: ask without one.',
  },
}

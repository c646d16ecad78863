import type { CardSubject } from './card-address'
import type { Query } from './card-options'

export interface OembedTarget {
  subject: CardSubject
  /** Parameters of the address, as its card takes them. */
  query: Query
}

const PATHS: [RegExp, 'bill' | 'release'][] = [
  [/^\/bills\/([^/]+)$/, 'bill'],
  [/^\/releases\/([^/]+)$/, 'release'],
  [/^\/embed\/v1\/bill\/([^/]+)$/, 'bill'],
  [/^\/embed\/v1\/release\/([^/]+)$/, 'release'],
]
const DASHBOARD = /^(?:\/embed\/v1)?\/dashboard$/

/** What an address is of, where it is one of ours; null of all others. `bases` have no final slash. */
export function oembedTarget(address: string, bases: string[]): OembedTarget | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const base = bases.map((each) => new URL(each)).find((each) => isBelow(url, each))
  if (!base) return null
  const path = url.pathname.slice(base.pathname.replace(/\/$/, '').length)
  const query: Query = Object.fromEntries(url.searchParams)
  if (DASHBOARD.test(path)) return { subject: { kind: 'dashboard', query: url.search }, query }
  for (const [pattern, kind] of PATHS) {
    const id = pattern.exec(path)?.[1]
    if (id !== undefined) return { subject: { kind, id: decoded(id) }, query }
  }
  return null
}

/** By name and port: editors paste addresses of either protocol. */
const isBelow = (url: URL, base: URL) =>
  /^https?:$/.test(url.protocol) &&
  url.host === base.host &&
  url.pathname.startsWith(base.pathname.replace(/\/?$/, '/'))

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

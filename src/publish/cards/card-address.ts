import { type CardOptions, optionsQuery } from './card-options'

/** What there are cards of. */
export type CardSubject = { kind: 'bill' | 'release'; id: string } | { kind: 'dashboard'; query: string }

const PERMALINKS = { bill: 'bills', release: 'releases' } as const

/** Address of the page that a card leads home to; `base` is that of the service, without a final slash. */
export function permalink(base: string, subject: CardSubject, asOf: string | null = null): string {
  if (subject.kind === 'dashboard')
    return `${base}/dashboard${withQuery(subject.query, { ...(asOf && { asOf }) })}`
  const path = `${base}/${PERMALINKS[subject.kind]}/${encodeURIComponent(subject.id)}`
  return asOf === null ? path : `${path}?asOf=${asOf}`
}

/** Address of the card itself. */
export function cardAddress(base: string, subject: CardSubject, options: Partial<CardOptions> = {}): string {
  if (subject.kind === 'dashboard') return `${base}/embed/v1/dashboard${withQuery(subject.query, options)}`
  return `${base}/embed/v1/${subject.kind}/${encodeURIComponent(subject.id)}${optionsQuery(options)}`
}

/** Address of the card as a picture. */
export function pictureAddress(
  base: string,
  subject: Extract<CardSubject, { id: string }>,
  options: Partial<CardOptions> = {},
): string {
  return `${base}/embed/v1/${subject.kind}/${encodeURIComponent(subject.id)}.png${optionsQuery(options)}`
}

function withQuery(query: string, options: Partial<CardOptions>): string {
  const own = optionsQuery(options)
  return query === '' ? own : query + own.replace('?', '&')
}

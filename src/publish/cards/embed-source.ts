import { billKey } from '../../queries/bills'
import type { Loaders } from '../../queries/loaders'
import { billHeading, billSentence } from './bill-card'
import { billFacts } from './bill-facts'
import type { CardSubject } from './card-address'
import { billCardHeight, releaseCardHeight } from './card-height'
import type { CardOptions } from './card-options'
import { drawnBill, drawnRelease } from './drawn-cards'
import type { EmbedSource } from './embed-codes'
import { releaseHeading, releaseSentence } from './release-card'
import { releaseFacts } from './release-facts'

export interface EmbedRequest {
  base: string
  subject: Extract<CardSubject, { id: string }>
  options: CardOptions
  /** The present day. */
  today: string
  /** Width of the column that the card will stand in, in pixels. */
  width: number
}

/** A subject that can be embedded, with its card as a picture. */
export interface Embeddable {
  source: EmbedSource
  svg: string
}

/** A bill or a release with all that embed codes say of it; null where there is none. */
export async function embeddable(loaders: Loaders, request: EmbedRequest): Promise<Embeddable | null> {
  const { base, subject, options, today, width } = request
  const { lang, asOf } = options
  if (subject.kind === 'release') {
    const facts = await releaseFacts(loaders, subject.id)
    if (!facts) return null
    const [heading, sentence] = [releaseHeading(facts, lang), releaseSentence(facts, lang)]
    const height = releaseCardHeight(facts, options, width)
    return {
      source: { base, subject, options, heading, sentence, height },
      svg: drawnRelease(facts, options),
    }
  }
  const facts = await billFacts(loaders, billKey(subject.id), { asOf, today })
  if (!facts) return null
  const own: CardSubject = { kind: 'bill', id: facts.bill.billId }
  const [heading, sentence] = [billHeading(facts), billSentence(facts, lang)]
  const height = billCardHeight(facts, options, width)
  return {
    source: { base, subject: own, options, heading, sentence, height },
    svg: drawnBill(facts, options),
  }
}

/** Height of a drawn picture, as it says itself. */
export function heightOf(svg: string): number {
  return Number(/ height="(\d+)"/.exec(svg)?.[1] ?? 0)
}

import { billKey } from '../../queries/bills'
import type { Loaders } from '../../queries/loaders'
import type { Published } from '../published'
import { BillCard, billHeading } from './bill-card'
import { billFacts } from './bill-facts'
import { permalink } from './card-address'
import { type CardOptions, type Query, readCardOptions } from './card-options'
import { cardAnswer } from './card-page'
import { noticeCard } from './notice-card'
import { PHRASES } from './phrases'
import { plainLine } from './plain-line'
import { ReleaseCard, releaseHeading } from './release-card'
import { releaseFacts } from './release-facts'

/** Way to the first page, from `/embed/v1/bill/s1733-113`. */
const ROOT = '../../../'
const HOME = '../../..'

export interface CardRequest {
  id: string
  query: Query
  /** The present day in Washington. */
  today: string
}

/** The card of a bill, in any form that names one; one that says so where there is none. */
export async function billCard(loaders: Loaders, { id, query, today }: CardRequest): Promise<Published> {
  const read = readCardOptions(query)
  if ('complaint' in read) return misunderstood(read)
  const { options } = read
  const { lang, asOf } = options
  const words = PHRASES[lang]
  const facts = await billFacts(loaders, billKey(id), { asOf, today })
  if (!facts) return noSuchCard('bill', options)
  const home = permalink(HOME, { kind: 'bill', id: facts.bill.billId }, asOf)
  return cardAnswer({
    title: `${plainLine(billHeading(facts))} – ${words.brand}`,
    options,
    home,
    children: <BillCard facts={facts} lang={lang} home={home} />,
  })
}

/** The card of a stored release; one that says so where there is none. */
export async function releaseCard(
  loaders: Loaders,
  { id, query }: Omit<CardRequest, 'today'>,
): Promise<Published> {
  const read = readCardOptions(query)
  if ('complaint' in read) return misunderstood(read)
  const { options } = read
  const { lang, density } = options
  const words = PHRASES[lang]
  const facts = await releaseFacts(loaders, id)
  if (!facts) return noSuchCard('release', options)
  const home = permalink(HOME, { kind: 'release', id })
  return cardAnswer({
    title: `${plainLine(releaseHeading(facts, lang))} – ${words.brand}`,
    options,
    home,
    children: <ReleaseCard facts={facts} lang={lang} isCompact={density === 'compact'} home={home} />,
  })
}

/** A card that says that there is none. */
export function noSuchCard(kind: 'bill' | 'release', options: CardOptions, root = ROOT): Published {
  const words = PHRASES[options.lang]
  const [title, sentence] =
    kind === 'bill' ? [words.noSuchBill, words.noSuchBillWhy] : [words.noSuchRelease, words.noSuchReleaseWhy]
  return noticeCard({ status: 404, title, sentence, options, root })
}

function misunderstood({
  options,
  complaint,
}: Extract<ReturnType<typeof readCardOptions>, { complaint: string }>) {
  const words = PHRASES[options.lang]
  const sentence = `${words.notUnderstoodWhy} ${complaint}`
  return noticeCard({ status: 400, title: words.notUnderstood, sentence, options, root: ROOT })
}

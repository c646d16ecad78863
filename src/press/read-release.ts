import { Annotator, mergeClaims } from './annotate'
import { BillBook } from './bill-book'
import { ClaimKind } from './claim-kind'
import { clean } from './clean'
import { collectClaims, readingsOf } from './collect-claims'
import { splitCompanions } from './companions'
import { type Found, find } from './find'
import { inferDate } from './infer-date'
import { itemize } from './itemize'
import { indexKnowledge, type KnowledgeIndex } from './knowledge-index'
import type { Knowledge } from './known'
import { hearingPeople } from './patterns/hearing-people'
import type { RawClaim, Reading } from './raw-claim'
import { resolveReferences } from './references'
import type { BillMention, HearingMention, Quotation, ReleaseReading } from './release-reading'
import { linkBill } from './resolve-bills'
import { givenDate, type ReleaseDate, statedDate } from './resolve-date'
import { type People, resolveMembers } from './resolve-members'
import { resolveSpeakers, type Speaker } from './resolve-speakers'

/** What is known of a release beside its text. */
export interface ReadOptions {
  /** `YYYY-MM-DD` */
  publishedOn?: string
  /** Bioguide ids of the members who published it: "I" and "my" outside of quotations. */
  publishers?: string[]
}

/** The release with every name resolved, as of one day. */
interface Understanding {
  date: ReleaseDate
  book: BillBook
  people: People
  speakers: Speaker[]
  readings: Reading[]
  claims: RawClaim[]
}

function speakerAt(found: Found, speakers: Speaker[]): (token: number) => Speaker['person'] | undefined {
  const byToken = new Map<number, Speaker['person']>()
  for (const [at, quotation] of found.quotations.entries()) {
    for (const part of quotation.parts) {
      for (let token = part.first; token < part.last; token++)
        byToken.set(token, speakers[at]?.person ?? null)
    }
  }
  return (token) => byToken.get(token)
}

function understand(
  found: Found,
  index: KnowledgeIndex,
  publishers: string[],
  date: ReleaseDate,
): Understanding {
  const people = resolveMembers(found, index, date.publishedOn, publishers)
  const book = new BillBook(found)
  const speakers = resolveSpeakers(found, people)
  const clauses = itemize(found, book, people)
  resolveReferences(clauses, book, people, speakerAt(found, speakers))
  const readings = readingsOf(found, clauses)
  const claims = collectClaims(readings, book, date.publishedOn)
  return { date, book, people, speakers, readings, claims }
}

/** Reads the release as of its date; one that states none is read once without, to find it. */
function dated(found: Found, index: KnowledgeIndex, options: ReadOptions): Understanding {
  const publishers = options.publishers ?? []
  const known = options.publishedOn ? givenDate(options.publishedOn) : statedDate(found)
  if (known) return understand(found, index, publishers, known)
  const undated = understand(found, index, publishers, {
    publishedOn: null,
    dateBasis: null,
    dateReasons: [],
  })
  const inferred = inferDate(found, undated.book, undated.claims, undated.people.all, index)
  return inferred.publishedOn === null
    ? { ...undated, date: inferred }
    : understand(found, index, publishers, inferred)
}

function billMentions(
  read: Understanding,
  claims: RawClaim[],
  annotator: Annotator,
  index: KnowledgeIndex,
): BillMention[] {
  const base = { index, publishedOn: read.date.publishedOn }
  const leading = claims.filter(
    (claim) => claim.kind === ClaimKind.AUTHORED || claim.kind === ClaimKind.INTRODUCED,
  )
  const leadsOf = Map.groupBy(leading, (claim) => claim.bill)
  const numbers = read.book.all.filter((named) => named.number !== null)
  const linked = numbers.flatMap(
    (named) => linkBill(named, { ...base, leads: [], numbered: new Set() }).billId ?? [],
  )
  const numbered = new Set(linked)
  return read.book.all.map((named) => {
    const leads = (leadsOf.get(named.ref) ?? []).flatMap((claim) => claim.person ?? [])
    const link = linkBill(named, { ...base, leads, numbered })
    const { ref, type, number, title } = named
    return { ref, span: annotator.span(named.first, named.last), type, number, title, ...link }
  })
}

function quotations(read: Understanding, found: Found, annotator: Annotator): Quotation[] {
  return found.quotations.map((quotation, at) => {
    const speaker = read.speakers[at]!
    const span = annotator.span(quotation.first, quotation.last)
    return {
      span,
      speaker: speaker.person?.name ?? speaker.name,
      bioguideId: speaker.person?.bioguideId ?? null,
    }
  })
}

function hearingMentions(read: Understanding, annotator: Annotator): HearingMention[] {
  return read.readings.flatMap((reading) =>
    hearingPeople(reading).map(({ role, name, person, first, last }) => ({
      role,
      name: person?.name ?? name ?? '',
      bioguideId: person?.bioguideId ?? null,
      span: annotator.span(first, last),
    })),
  )
}

/**
 * Reads a release: which bills it names, what it claims of whom, who is quoted, and its date. Pure:
 * the same text, knowledge and options give the same reading. Every span holds
 * `text.slice(start, end) === quote`.
 *
 * Which bill, member or year is meant is never guessed: several that fit are listed as candidates.
 *
 * @example readRelease('Senator Klobuchar introduced S. 1733.', knowledge, { publishedOn: '2014-01-11' }).claims[0]?.kind // 'INTRODUCED'
 */
export function readRelease(text: string, knowledge: Knowledge, options: ReadOptions = {}): ReleaseReading {
  const index = indexKnowledge(knowledge)
  const cleaned = clean(text)
  const found = find(cleaned.text, index, options.publishers ?? [])
  const read = dated(found, index, options)
  const annotator = new Annotator(text, cleaned, found)
  const claims = splitCompanions(read.claims, read.book, read.people.publishers)
  return {
    ...read.date,
    bills: billMentions(read, claims, annotator, index),
    claims: mergeClaims(claims, annotator, index, read.date.publishedOn),
    quotations: quotations(read, found, annotator),
    hearingMentions: hearingMentions(read, annotator),
  }
}

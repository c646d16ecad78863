import type { Found } from './find'
import type { MemberMention } from './find-members'
import type { FoundQuotation } from './find-quotations'
import type { People, Person } from './resolve-members'
import { type NameRun, signatureIn, speakerNameIn } from './speaker-name'
import type { Token } from './token'

/** Whoever is said to have spoken: a member, or a name that is no member's. */
export interface Speaker {
  person: Person | null
  name: string | null
}

const SPEECH =
  /^(?:said|says|added|stated|continued|concluded|explained|noted|remarked|wrote|told|declared|commented|argued|saying)$/
const AFTER = 28
const BEFORE = 45
const NOBODY: Speaker = { person: null, name: null }
/** "said the head of the shelter": somebody, who is not named. */
const UNNAMED: Speaker = { person: null, name: null }

interface Zone {
  first: number
  last: number
}

function lineFrom(tokens: Token[], at: number, most: number): number {
  let last = at
  while (
    last < tokens.length &&
    last - at < most &&
    !(last > at && tokens[last]!.gap === 3) &&
    !/^[“"]$/.test(tokens[last]!.text)
  )
    last++
  return last
}

/** End of the sentence that a zone begins with: what the next sentence says is no cue. */
function sentenceEnd(tokens: Token[], zone: Zone): number {
  for (let at = zone.first; at < zone.last; at++) {
    const short =
      at > zone.first &&
      /^(?:sen|sens|rep|reps|jr|sr|dr|mr|mrs|ms|gov|col|gen|lt|st|no)$/.test(tokens[at - 1]!.fold)
    if (/^[.!?]$/.test(tokens[at]!.text) && !short) return at
  }
  return zone.last
}

function lineBefore(tokens: Token[], at: number, most: number): number {
  let first = at
  while (
    first > 0 &&
    at - first < most &&
    tokens[first]!.gap !== 3 &&
    !/^[”"]$/.test(tokens[first - 1]!.text)
  )
    first--
  return first
}

function verbIn(tokens: Token[], zone: Zone): number {
  for (let at = zone.first; at < zone.last; at++) if (SPEECH.test(tokens[at]!.fold)) return at
  return -1
}

const REMARKS = /^(?:remarks|excerpts|excerpt|statement|speech|transcript)$/

/** True where the other name stands nearer to the verb than the member's. */
const isNearer = (other: NameRun, member: MemberMention, verb: number): boolean => {
  const distance = (first: number, last: number): number => (first > verb ? first - verb : verb - last)
  return distance(other.first, other.last) < distance(member.nameFirst, member.nameLast)
}

class SpeakerFinder {
  private last: Speaker = NOBODY

  constructor(
    private readonly found: Found,
    private readonly people: People,
  ) {}

  /** Members named within a zone; the mentions are in the order of the text, so the first is searched for by halving. */
  private membersIn(zone: Zone): MemberMention[] {
    const { members } = this.found
    let low = 0
    for (let high = members.length; low < high; ) {
      const middle = (low + high) >> 1
      if (members[middle]!.nameFirst < zone.first) low = middle + 1
      else high = middle
    }
    const inside: MemberMention[] = []
    for (let at = low; at < members.length && members[at]!.nameLast <= zone.last; at++) {
      if (this.people.byMention.has(members[at]!)) inside.push(members[at]!)
    }
    return inside
  }

  private textOf({ first, last }: NameRun): string {
    const { tokens, text } = this.found
    return text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/g, ' ')
  }

  /** The speaker that a stretch beside a quotation names, nearest to its verb of speech. */
  private inZone(zone: Zone, needsVerb: boolean): Speaker | null {
    const verb = verbIn(this.found.tokens, zone)
    if (verb < 0 && needsVerb) return null
    const members = this.membersIn(zone).filter((member) => !member.possessive)
    members.sort((a, b) => Math.abs(a.nameFirst - verb) - Math.abs(b.nameFirst - verb))
    const other = speakerNameIn(this.found, zone, verb, this.membersIn(zone))
    const member = members[0]
    const nearer = member && other && verb >= 0 && isNearer(other, member, verb)
    if (member && !nearer) return { person: this.people.byMention.get(member)!, name: null }
    if (other) return { person: null, name: this.textOf(other) }
    const own = this.found.tokens.slice(zone.first, zone.last).some((token) => token.text === 'I')
    if (own && this.people.publishers.length === 1) return { person: this.people.publishers[0]!, name: null }
    const pronoun = this.found.tokens
      .slice(zone.first, zone.last)
      .some((token) => /^(?:he|she)$/.test(token.fold))
    if (pronoun) return this.last
    return verb >= 0 && needsVerb ? UNNAMED : null
  }

  /** "Excerpts of his remarks are below:": the publisher's, where there is one alone. */
  private remarksOf(zone: Zone): Speaker | null {
    const { publishers } = this.people
    const own = this.found.tokens.slice(zone.first, zone.last).some((token) => REMARKS.test(token.fold))
    return own && publishers.length === 1 ? { person: publishers[0]!, name: null } : null
  }

  /** First token of the sentence that a token is in. */
  private sentenceStart(token: number): number {
    const { sentences } = this.found
    let low = 0
    for (let high = sentences.length; low < high; ) {
      const middle = (low + high) >> 1
      if (sentences[middle]!.last <= token) low = middle + 1
      else high = middle
    }
    return sentences[low]?.first ?? 0
  }

  /** "Congresswoman A released the following statement after the vote." and then, in a paragraph of its own, the words. */
  private announced(quotation: FoundQuotation): Speaker | null {
    const { tokens } = this.found
    const zone = { first: this.sentenceStart(quotation.first - 1), last: quotation.first }
    const words = tokens.slice(zone.first, zone.last)
    const at = words.findIndex((token) => token.fold === 'following')
    return at >= 0 && words[at + 1]?.fold === 'statement' && tokens[quotation.first]!.gap === 3
      ? this.issuer(zone)
      : null
  }

  /** "Congressman A, who wrote it with B, made the following statement:": whom the sentence is about. */
  private issuer(zone: Zone): Speaker | null {
    const statement = this.found.tokens
      .slice(zone.first, zone.last)
      .some((token) => token.fold === 'statement')
    const first = statement ? this.membersIn(zone).find((member) => !member.possessive) : undefined
    return first ? { person: this.people.byMention.get(first)!, name: null } : null
  }

  /** Before the opening mark: `Rep. Correa said, "…"`, `Thune's remarks below: “…`. */
  private before(quotation: FoundQuotation): Speaker | null {
    const { tokens } = this.found
    const colon = tokens[quotation.first - 1]?.text === ':' || tokens[quotation.first - 1]?.text === ','
    if (!colon) return this.announced(quotation)
    const end = tokens[quotation.first]!.gap === 3 ? quotation.first - 1 : quotation.first
    const first = Math.max(lineBefore(tokens, end, BEFORE), this.sentenceStart(quotation.first - 1))
    const zone = { first, last: quotation.first }
    const issuer = this.issuer(zone)
    if (issuer) return issuer
    const named = this.inZone(zone, false)
    const owner = this.membersIn(zone).at(-1)
    if (named) return named
    if (owner) return { person: this.people.byMention.get(owner)!, name: null }
    return this.remarksOf(zone)
  }

  of(quotation: FoundQuotation): Speaker {
    const { tokens } = this.found
    const [one, two] = quotation.parts
    const between =
      two && two.first > one!.last ? this.inZone({ first: one!.last, last: two.first }, true) : null
    const line = { first: quotation.last, last: lineFrom(tokens, quotation.last, AFTER) }
    const after = { first: line.first, last: sentenceEnd(tokens, line) }
    const sameLine = tokens[quotation.last]?.gap !== 3
    const ends = /^[.!?]$/.test(tokens[quotation.last - 2]?.text ?? '')
    const found =
      between ??
      this.signed(quotation) ??
      (sameLine && !ends ? this.inZone(after, true) : null) ??
      this.before(quotation) ??
      (sameLine ? this.inZone(after, true) : null)
    if (found) this.last = found
    const goesOn = tokens[quotation.first]!.gap >= 2 || quotation.first === 0
    return found ?? (goesOn ? this.last : this.publisherOf(quotation))
  }

  /** "…” – Jane Doe, director": the name on the same line after a dash. */
  private signed(quotation: FoundQuotation): Speaker | null {
    const { tokens } = this.found
    let dash = quotation.last
    if (!/^[-–—]+$/.test(tokens[dash]?.text ?? '') || tokens[dash]!.gap > 2) return null
    while (/^[-–—]+$/.test(tokens[dash + 1]?.text ?? '')) dash++
    const zone = { first: dash + 1, last: lineFrom(tokens, dash + 1, AFTER) }
    const member = this.membersIn(zone)[0]
    if (member) return { person: this.people.byMention.get(member)!, name: null }
    const name = signatureIn(this.found, zone)
    return name ? { person: null, name: this.textOf(name) } : null
  }

  /** Words in the first person that nobody else is said to have spoken are the publisher's. */
  private publisherOf({ first, last }: FoundQuotation): Speaker {
    const { publishers } = this.people
    const own = this.found.tokens.slice(first, last).some((token) => /^(?:I|my|My)$/.test(token.text))
    return own && publishers.length === 1 && this.last === NOBODY
      ? { person: publishers[0]!, name: null }
      : NOBODY
  }
}

/** Who speaks each quotation, in the order of the quotations. */
export function resolveSpeakers(found: Found, people: People): Speaker[] {
  const finder = new SpeakerFinder(found, people)
  return found.quotations.map((quotation) => finder.of(quotation))
}

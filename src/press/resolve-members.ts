import { Chamber } from '../congress/chamber'
import { foldName, sameFirstName } from '../congress/member-name'
import { chamberOn, membersMeant } from './candidates'
import type { Found } from './find'
import type { MemberMention } from './find-members'
import type { KnowledgeIndex } from './knowledge-index'
import type { KnownMember } from './known'

/** A member as this release knows one: all mentions that mean the same person share one. */
export interface Person {
  id: number
  /** Fullest form in the release. */
  name: string
  lastName: string
  bioguideId: string | null
  candidates: string[]
  /** False where the release has the state or the party wrong. */
  certain: boolean
  /** Where the person sits, by title or by record; null where unknown. */
  chamber: Chamber | null
}

/** Who is meant at each place. */
export interface People {
  all: Person[]
  byMention: Map<MemberMention, Person>
  publishers: Person[]
}

const SUFFIX = /\b(?:Jr|Sr|II|III|IV)(?=\.?$)/

/** "Donald M. Payne, Jr." is not his father: of several, the one who bears the suffix. */
function bySuffix(members: KnownMember[], name: string): KnownMember[] {
  const suffix = SUFFIX.exec(name)?.[0]
  if (suffix === undefined || members.length < 2) return members
  const bearing = members.filter((member) => member.suffix?.replace('.', '') === suffix)
  return bearing.length === 1 ? bearing : members
}

/** The people of one release while they are being found. */
class Directory {
  readonly all: Person[] = []
  private readonly byKey = new Map<string, Person>()

  constructor(
    private readonly index: KnowledgeIndex,
    private readonly day: string | null,
  ) {}

  person(key: string, make: () => Omit<Person, 'id'>): Person {
    const existing = this.byKey.get(key)
    if (existing) return existing
    const made = { ...make(), id: this.all.length }
    this.all.push(made)
    this.byKey.set(key, made)
    return made
  }

  known(bioguideId: string, name: string, lastName: string, chamber: Chamber | null): Person {
    const member = this.index.members.get(bioguideId)!
    const seated = chamberOn(member, this.day)
    const make = () => ({
      name,
      lastName,
      bioguideId,
      candidates: [],
      certain: true,
      chamber: seated ?? chamber,
    })
    const person = this.person(bioguideId, make)
    if (name.length > person.name.length) person.name = name
    return person
  }

  /** The one person so named elsewhere in the release as a member. */
  named(mention: MemberMention): Person | null {
    const last = mention.lastName.join(' ')
    const same = this.all.filter(
      (person) =>
        person.bioguideId !== null &&
        person.lastName === last &&
        sameFirstName(mention.words[0] ?? '', foldName(person.name).split(' ')[0] ?? ''),
    )
    return same.length === 1 ? same[0]! : null
  }

  /** The person a mention means by its own words. */
  resolve(mention: MemberMention, name: string): Person {
    const lastName = mention.lastName.join(' ')
    const { members, asWritten } = membersMeant(mention, this.index, this.day)
    const meant = bySuffix(members, name)
    if (meant.length === 1) {
      const person = this.known(meant[0]!.bioguideId, name, lastName, mention.chamber)
      if (!asWritten) person.certain = false
      return person
    }
    const candidates = meant.map((member) => member.bioguideId).sort()
    const key = `${mention.words.join(' ')}|${mention.chamber ?? ''}|${mention.state ?? ''}`
    return this.person(key, () => ({
      name,
      lastName,
      bioguideId: null,
      candidates,
      certain: false,
      chamber: mention.chamber,
    }))
  }
}

/** A title, a state or a party says that the name is a member's. */
const isIntroduced = (mention: MemberMention): boolean =>
  mention.titled || mention.state !== null || mention.party !== null

const isFull = (mention: MemberMention): boolean =>
  mention.words.length > mention.lastName.length || mention.state !== null

/** "Bill Cassidy, M.D.": a degree is no part of the name. */
const DEGREE = /,? (?:M\.?D\.?|Ph\.?D\.?|D\.?D\.?S\.?|D\.?V\.?M\.?|Pharm\.?D\.?)$/

function nameOf(found: Found, mention: MemberMention): string {
  const text = found.text.slice(
    found.tokens[mention.nameFirst]!.start,
    found.tokens[mention.nameLast - 1]!.end,
  )
  return text
    .replace(/\s+/g, ' ')
    .replace(/['’]s?$/, '')
    .replace(DEGREE, '')
}

/** People by last name, in the order in which they were last named. */
class LastNamed {
  private readonly named = new Map<string, Person[]>()

  note(person: Person): void {
    const others = (this.named.get(person.lastName) ?? []).filter((other) => other !== person)
    this.named.set(person.lastName, [...others, person])
  }

  /** Of those with this last name, the one last named who can sit where the mention says. */
  before(mention: MemberMention): Person | null {
    return this.named.get(mention.lastName.join(' '))?.findLast((person) => sitsAs(person, mention)) ?? null
  }
}

const sitsAs = (person: Person, mention: MemberMention): boolean =>
  mention.chamber === null || person.chamber === null || person.chamber === mention.chamber

/** The one person in the release who can be meant by a last name that stands before its owner's full name. */
function onlySoNamed(mention: MemberMention, everyone: Map<string, Person[]>): Person | null {
  const fitting = (everyone.get(mention.lastName.join(' ')) ?? []).filter((person) => sitsAs(person, mention))
  return fitting.length === 1 ? fitting[0]! : null
}

/**
 * Resolves every mention of a member: full names by the record of the day, last names alone to the
 * person last so named. A bare last name that nobody in the release bears is nobody.
 */
export function resolveMembers(
  found: Found,
  index: KnowledgeIndex,
  day: string | null,
  publisherIds: string[],
): People {
  const directory = new Directory(index, day)
  const byMention = new Map<MemberMention, Person>()
  const unmentioned = (mention: MemberMention): Person | null =>
    mention.titled ? directory.resolve(mention, nameOf(found, mention)) : null
  const publishers = publisherIds.flatMap((id) => {
    const member = index.members.get(id)
    return member ? [directory.known(id, member.lastName, foldName(member.lastName), null)] : []
  })
  for (const mention of found.members)
    if (isFull(mention) && isIntroduced(mention))
      byMention.set(mention, directory.resolve(mention, nameOf(found, mention)))
  for (const mention of found.members) {
    if (!isFull(mention) || isIntroduced(mention)) continue
    const named = directory.named(mention)
    if (named) byMention.set(mention, named)
    else if (membersMeant(mention, index, day).members.length > 0)
      byMention.set(mention, directory.resolve(mention, nameOf(found, mention)))
  }
  const everyone = Map.groupBy(directory.all, (person) => person.lastName)
  const earlier = new LastNamed()
  for (const mention of found.members) {
    const person =
      byMention.get(mention) ??
      earlier.before(mention) ??
      onlySoNamed(mention, everyone) ??
      unmentioned(mention)
    if (!person) continue
    byMention.set(mention, person)
    earlier.note(person)
  }
  for (const person of publishers) {
    if (!person.name.includes(' '))
      person.name = index.members.get(person.bioguideId!)?.fullName ?? person.name
  }
  return { all: directory.all, byMention, publishers }
}

import type { BillBook } from './bill-book'
import type { Found } from './find'
import type { MemberMention } from './find-members'
import { type Clause, type Item, isText, item } from './item'
import type { People } from './resolve-members'
import type { Sentence } from './sentence'
import type { Token } from './token'

const PRONOUNS: Record<string, { fold: string; possessive: boolean }> = {}
for (const word of [
  'i',
  "i'm",
  "i've",
  "i'll",
  'he',
  'she',
  'they',
  'we',
  "we've",
  "we're",
  "he's",
  "she's",
  "they've",
]) {
  PRONOUNS[word] = { fold: word.split("'")[0]!, possessive: false }
}
for (const word of ['my', 'his', 'her', 'their', 'our']) PRONOUNS[word] = { fold: word, possessive: true }

/** "the senator" is whoever "he" or "she" would be. */
const ANAPHORS = /^(?:senator|congressman|congresswoman|congressmember|lawmaker)('s)?$/

function anaphorAt(tokens: Token[], at: number): Item | null {
  const noun = tokens[at]!.fold === 'the' ? ANAPHORS.exec(tokens[at + 1]?.fold ?? '') : null
  const possessive = noun?.[1] !== undefined
  const named = !possessive && tokens[at + 2]?.capital && tokens[at + 2]!.gap < 2
  if (!noun || tokens[at + 1]!.gap > 2 || named) return null
  return item('MEMBERS', at, at + 2, { fold: possessive ? 'his' : 'he', possessive, pronoun: true })
}

const IGNORED_MARKS = new Set(['“', '”', '"', '‘', '•', '·', '*', '®', '™', '[', ']'])

interface Mention {
  first: number
  last: number
  make: () => Item
}

function memberItem(mention: MemberMention, people: People): Item | null {
  const person = people.byMention.get(mention)
  return person
    ? item('MEMBERS', mention.first, mention.last, { people: [person], possessive: mention.possessive })
    : null
}

/** All named things in order; a bill's title hides the names inside it. */
function mentionsOf(found: Found, book: BillBook, people: People): Mention[] {
  const mentions: Mention[] = book.namings.map(({ first, last, ref }) => ({
    first,
    last,
    make: () => item('BILL', first, last, { bills: [ref] }),
  }))
  for (const member of found.members) {
    const made = memberItem(member, people)
    if (made) mentions.push({ first: member.first, last: member.last, make: () => made })
  }
  for (const committee of found.committees) {
    mentions.push({
      ...committee,
      make: () => item('COMMITTEE', committee.first, committee.last, { committee }),
    })
  }
  return mentions.sort((a, b) => a.first - b.first || b.last - a.last)
}

/** "(SESTA)" after a title says nothing more; a number in parentheses does. */
function acronymEnd(tokens: Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at
  for (let close = at + 1; close < at + 8 && close < tokens.length; close++) {
    if (tokens[close]!.text === ')')
      return tokens.slice(at + 1, close).some((token) => token.kind === 'NUMBER') ? at : close + 1
  }
  return at
}

function plainItem(token: Token, at: number): Item | null {
  if (token.kind === 'MARK')
    return IGNORED_MARKS.has(token.text) ? null : item('MARK', at, at + 1, { fold: token.text })
  const pronoun = Object.hasOwn(PRONOUNS, token.fold) ? PRONOUNS[token.fold] : undefined
  if (pronoun && !(token.fold === 'i' && token.text !== 'I')) {
    return item('MEMBERS', at, at + 1, { ...pronoun, pronoun: true })
  }
  return item('WORD', at, at + 1, { fold: token.fold })
}

/** Index in `items` of the group that a further name joins, past ", and"; -1 where none does. */
function groupBefore(items: Item[]): number {
  let at = items.length - 1
  while (
    at >= 0 &&
    (isText(items[at], ',') ||
      isText(items[at], 'and') ||
      isText(items[at], '&') ||
      isText(items[at], ';') ||
      isText(items[at], 'u.s') ||
      isText(items[at], 'us'))
  )
    at--
  if (at === items.length - 1 && at >= 0) return items[at]!.kind === 'MEMBERS' ? at : -1
  return at >= 0 && items.length - at <= 5 ? at : -1
}

/** The verb right after a name that has its own title makes it a new subject: "… by A, and Senator B cosponsored it". */
const NEW_CLAUSE_VERBS =
  /^(?:introduced|authored|sponsored|cosponsored|led|is|are|was|were|has|have|said|also|released|joined)$/

/** "In addition to Senator A, Senators B and C": the first is named in passing, the others are the subject. */
function opensWith(items: Item[], group: number): boolean {
  const comma =
    isText(items[group + 1], ',') && items.slice(group + 2).every((item) => /^(?:u\.s|us)$/.test(item.fold))
  return (
    comma &&
    group <= 3 &&
    /^(?:to|besides|unlike|like|with|alongside|joining)$/.test(items[group - 1]?.fold ?? '')
  )
}

function startsClause(items: Item[], group: number, tokens: Token[], next: Item): boolean {
  const governed =
    isText(items[group - 1], 'by') ||
    isText(items[group - 1], 'with') ||
    isText(items[group - 1], 'alongside')
  const told = items.slice(0, group).some((item) => item.kind === 'WORD' && NEW_CLAUSE_VERBS.test(item.fold))
  if (opensWith(items, group)) return true
  const apart = items.slice(group + 1).some((item) => isText(item, ','))
  return governed && told && apart && NEW_CLAUSE_VERBS.test(tokens[next.last]?.fold ?? '')
}

function pushMembers(items: Item[], next: Item, tokens: Token[]): void {
  const at = groupBefore(items)
  const group = items[at]
  const joins =
    group?.kind === 'MEMBERS' && !group.pronoun && !group.possessive && !startsClause(items, at, tokens, next)
  if (!joins) {
    items.push(next)
    return
  }
  items.length = at + 1
  const people = [...group.people, ...next.people.filter((person) => !group.people.includes(person))]
  items[at] = { ...group, last: next.last, people, possessive: next.possessive }
}

/** "the A Act and the B Act", "S. 166 and S. 178": one item with both bills. */
function pushBill(items: Item[], next: Item): void {
  let at = items.length - 1
  while (
    at >= 0 &&
    /^(?:,|and|&|the|\(|\)|or|–|—|\/|bipartisan|bicameral)$/.test(items[at]!.fold) &&
    items[at]!.kind !== 'MEMBERS'
  )
    at--
  const before = items[at]
  if (before?.kind !== 'BILL' || items.length - at > 5) {
    items.push(next)
    return
  }
  items.length = at + 1
  items[at] = { ...before, last: next.last, bills: [...new Set([...before.bills, ...next.bills])] }
}

function clauseOf(
  sentence: Sentence,
  mentions: Mention[],
  from: number,
  tokens: Token[],
): { clause: Clause; next: number } {
  const items: Item[] = []
  let next = from
  for (let at = sentence.first; at < sentence.last; ) {
    while (next < mentions.length && mentions[next]!.first < at) next++
    const mention = mentions[next]
    if (mention?.first === at) {
      const made = mention.make()
      if (made.kind === 'MEMBERS') pushMembers(items, made, tokens)
      else if (made.kind === 'BILL') pushBill(items, made)
      else items.push(made)
      at = made.kind === 'BILL' ? acronymEnd(tokens, mention.last) : mention.last
      continue
    }
    const plain = anaphorAt(tokens, at) ?? plainItem(tokens[at]!, at)
    if (plain) items.push(plain)
    at = plain?.last ?? at + 1
  }
  return { clause: { sentence, items: withoutDateline(items, tokens) }, next }
}

const LONGEST_DATELINE = 16

/** "WASHINGTON, D.C. (May 24, 2023) – Today": what stands before the dash is no part of the sentence. */
function withoutDateline(items: Item[], tokens: Token[]): Item[] {
  const dash = items.slice(0, LONGEST_DATELINE).findIndex((one) => /^(?:–|—|-)$/.test(one.fold))
  if (dash < 1 || items.length < dash + 4) return items
  const place = items.slice(0, dash).every(({ kind, first }) => {
    const token = tokens[first]!
    return kind === 'MARK' || (kind === 'WORD' && (token.capital || token.kind === 'NUMBER'))
  })
  const apart = tokens[items[dash]!.first]!.gap > 0 || items[dash]!.fold !== '-'
  const rest = /^(?:–|—|-)$/.test(items[dash + 1]!.fold) ? dash + 2 : dash + 1
  return place && apart ? items.slice(rest) : items
}

/** The sentences of a release as items. */
export function itemize(found: Found, book: BillBook, people: People): Clause[] {
  const mentions = mentionsOf(found, book, people)
  const clauses: Clause[] = []
  let from = 0
  for (const sentence of found.sentences) {
    const { clause, next } = clauseOf(sentence, mentions, from, found.tokens)
    clauses.push(clause)
    from = next
  }
  return clauses
}

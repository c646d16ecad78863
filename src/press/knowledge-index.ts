import { foldName, isFirstName } from '../congress/member-name'
import type { Knowledge, KnownBill, KnownCommittee, KnownMember } from './known'
import { looseTitleKey, titleKey } from './title-key'

/** A bill under one of its titles. */
export interface TitledBill {
  bill: KnownBill
  /** Year in the title, where it bears one. */
  year: number | null
}

/** A member with the name parts as they are compared. */
export interface IndexedMember {
  member: KnownMember
  /** Words of the last name: `['cortez', 'masto']`. */
  last: string[]
  /** First name, nickname, middle name: whatever a release may put first. */
  firsts: string[]
}

/** Look-ups over what is known, built once for a Knowledge object. */
export interface KnowledgeIndex {
  knowledge: Knowledge
  bills: Map<string, KnownBill>
  /** By letters and number: `s1733`. */
  numbers: Map<string, KnownBill[]>
  /** By title key. */
  titles: Map<string, TitledBill[]>
  /** By loose title key; a title that begins with the name of whom it honours also stands without that. */
  looseTitles: Map<string, TitledBill[]>
  /** First two words of each title key → the lengths, in words, of the titles that begin so. */
  titleStarts: Map<string, Set<number>>
  members: Map<string, KnownMember>
  /** By first word of the last name. */
  lastNames: Map<string, IndexedMember[]>
  /** By folded name, chamber word and "committee" left out. */
  committees: Map<string, KnownCommittee[]>
}

const built = new WeakMap<Knowledge, KnowledgeIndex>()

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else if (!values.includes(value)) values.push(value)
}

const LONGEST_SHORT_TITLE = 25
/** What titles may begin with and releases leave out: "Department of Homeland Security Blue Campaign …". */
const DEPARTMENT =
  /^(?:department of (?:homeland security|veterans affairs|health and human services|justice|state|defense|energy|education|labor|agriculture|transportation|commerce|interior|treasury)|dhs|va|doj|dod) /

/** Loose keys of a title: of all of it, and of what follows a name: "Frederick Douglass …". */
function looseKeys(key: string, firstNames: Set<string>): string[] {
  const words = key.split(' ')
  if (words.length > LONGEST_SHORT_TITLE) return []
  const honours = firstNames.has(words[0]!) || isFirstName(words[0]!)
  const unnamed = honours && words.length > 5 ? words.slice(2).join(' ') : ''
  const ownName = DEPARTMENT.exec(key) ? key.replace(DEPARTMENT, '') : ''
  return [looseTitleKey(key), looseTitleKey(unnamed), looseTitleKey(ownName)].filter((loose) => loose !== '')
}

function indexBill(index: KnowledgeIndex, bill: KnownBill, firstNames: Set<string>): void {
  index.bills.set(bill.billId, bill)
  add(index.numbers, `${bill.type}${bill.number}`, bill)
  const seen = new Set<string>()
  for (const title of bill.titles) {
    const { key, year } = titleKey(title)
    if (key === '' || seen.has(`${key}|${year}`)) continue
    seen.add(`${key}|${year}`)
    const entry = { bill, year }
    add(index.titles, key, entry)
    for (const loose of looseKeys(key, firstNames)) add(index.looseTitles, loose, entry)
    const words = key.split(' ')
    const start = words.slice(0, 2).join(' ')
    index.titleStarts.set(start, (index.titleStarts.get(start) ?? new Set()).add(words.length))
  }
}

/** `'jos'` for `José`: as some collections of releases hold a name, its accented letters lost. */
const withoutAccented = (name: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of plain letters.
  foldName(name.normalize('NFC').replace(/[^\x00-\x7f]/g, ''))

function indexMember(index: KnowledgeIndex, member: KnownMember): void {
  index.members.set(member.bioguideId, member)
  const last = foldName(member.lastName)
    .split(' ')
    .filter((word) => !/^(?:jr|sr|ii|iii|iv)$/.test(word))
  const printed = foldName(member.fullName).split(' ')
  const firsts = [member.firstName, member.nickname, member.middleName].map(
    (name) => foldName(name ?? '').split(' ')[0] ?? '',
  )
  const middle = (firsts[2]?.length ?? 0) > 1 ? firsts[2]! : ''
  const entry = {
    member,
    last,
    firsts: [
      ...new Set([...firsts.slice(0, 2), middle, printed[0] ?? '', withoutAccented(member.firstName)]),
    ].filter((name) => name !== ''),
  }
  if (last.length === 0) return
  add(index.lastNames, last[0]!, entry)
  const damaged = withoutAccented(member.lastName)
  if (last.length === 1 && damaged.length > 2 && damaged !== last[0])
    add(index.lastNames, damaged, { ...entry, last: [damaged] })
}

/** `'judiciary'` for "Senate Committee on the Judiciary", "Senate Judiciary Committee" and "Judiciary". */
export function committeeKey(name: string): string {
  const words = foldName(name).split(' ')
  const dropped = new Set([
    'committee',
    'committees',
    'on',
    'the',
    'senate',
    'house',
    'and',
    'us',
    'u',
    's',
    'select',
    'special',
    'permanent',
    'full',
    'united',
    'states',
    'of',
    'representatives',
  ])
  return words.filter((word) => !dropped.has(word)).join(' ')
}

/**
 * Builds the look-ups for what is known, once: the same object gives the same index, so give one
 * Knowledge object for many releases.
 */
export function indexKnowledge(knowledge: Knowledge): KnowledgeIndex {
  const existing = built.get(knowledge)
  if (existing) return existing
  const index: KnowledgeIndex = {
    knowledge,
    bills: new Map(),
    numbers: new Map(),
    titles: new Map(),
    looseTitles: new Map(),
    titleStarts: new Map(),
    members: new Map(),
    lastNames: new Map(),
    committees: new Map(),
  }
  const firstNames = new Set(knowledge.members.map((member) => foldName(member.firstName)))
  for (const bill of knowledge.bills) indexBill(index, bill, firstNames)
  for (const member of knowledge.members) indexMember(index, member)
  for (const committee of knowledge.committees) {
    for (const name of committee.names) add(index.committees, committeeKey(name), committee)
  }
  built.set(knowledge, index)
  return index
}

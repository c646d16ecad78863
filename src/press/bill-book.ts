import type { BillType } from '../congress/bill-number'
import { chamberOf } from '../congress/bill-number'
import type { Chamber } from '../congress/chamber'
import { congressOfYear } from '../congress/congress-number'
import type { Found } from './find'
import type { NumberedBill } from './find-bill-numbers'
import type { TitledMention } from './find-bill-titles'

/** A bill as the release names it, all its namings together. Tokens `first` to `last` name it first. */
export interface NamedBill {
  ref: number
  first: number
  last: number
  type: BillType | null
  number: number | null
  /** Congress that the words give, by "(113th)" or by a year; null where they give none. */
  congress: number | null
  key: string | null
  /** Keys of other names that the release gives it, such as an acronym. */
  aliases: string[]
  title: string | null
  /** Year in the title as named. */
  year: number | null
  /** By number, or by words such as "the House companion". */
  chamber: Chamber | null
  companionOf: number | null
}

/** A stretch of tokens that names a bill. */
export interface Naming {
  first: number
  last: number
  ref: number
}

const BETWEEN = new Set([
  ',',
  '(',
  ')',
  'the',
  'or',
  '–',
  '—',
  '-',
  ':',
  '“',
  '”',
  '"',
  'bipartisan',
  'also',
  'known',
  'as',
  'called',
  'entitled',
  'titled',
  'bill',
  'legislation',
])
const MOST_BETWEEN = 6
const TRAILING = new Set(['’', "'", '"', ','])
const PREDICATE = /^(?:was|became|been|is|enacted|signed|passed|law|into|first|originally|introduced)$/

/** All bills that one release names, with every place where it names them. */
export class BillBook {
  readonly all: NamedBill[] = []
  readonly namings: Naming[] = []
  private readonly byNumber = new Map<string, NamedBill>()
  private readonly byKey = new Map<string, NamedBill[]>()

  constructor(private readonly found: Found) {
    const mentions: [NumberedBill | TitledMention, boolean][] = [
      ...found.numbers.map((bill): [NumberedBill, boolean] => [bill, true]),
      ...found.titles.map((title): [TitledMention, boolean] => [title, false]),
    ]
    mentions.sort((a, b) => a[0].first - b[0].first)
    let previous: [NumberedBill | TitledMention, boolean, NamedBill] | null = null
    for (const [order, [mention, isNumber]] of mentions.entries()) {
      const joined: NamedBill | null =
        (isNumber ? this.titledBefore(mention, mentions[order + 1]) : null) ??
        (previous && this.joins(previous[0].last, mention.first, previous[1] === isNumber)
          ? previous[2]
          : null)
      const bill: NamedBill = isNumber
        ? this.numbered(mention as NumberedBill, joined)
        : this.titled(mention as TitledMention, joined)
      this.namings.push({ first: mention.first, last: mention.last, ref: bill.ref })
      previous = [mention, isNumber, bill]
    }
    this.addAcronyms()
    this.placeByYear()
  }

  /** "S. 178, the Justice for Victims of Trafficking Act": number and title of one bill; "the X Act, or Y Act": two titles. */
  private joins(from: number, to: number, alike: boolean): boolean {
    if (to - from > MOST_BETWEEN) return false
    const between = this.found.tokens.slice(from, to)
    const renamed = between.some((token) => token.fold === 'or' || token.fold === 'known')
    return (renamed || !alike) && between.every((token) => BETWEEN.has(token.fold) && token.gap < 3)
  }

  /** "Paycheck Fairness Act" in a headline, then "H.R. 377, the Paycheck Fairness Act": the bill named before. */
  private titledBefore(
    number: NumberedBill | TitledMention,
    next: [NumberedBill | TitledMention, boolean] | undefined,
  ): NamedBill | null {
    if (!next || next[1] || !this.joins(number.last, next[0].first, false)) return null
    const known = this.withKey(next[0] as TitledMention)
    return known?.number === null ? known : null
  }

  private add(first: number, last: number, set: Partial<NamedBill>): NamedBill {
    const bill: NamedBill = {
      ref: this.all.length,
      first,
      last,
      type: null,
      number: null,
      congress: null,
      key: null,
      aliases: [],
      title: null,
      year: null,
      chamber: null,
      companionOf: null,
      ...set,
    }
    this.all.push(bill)
    return bill
  }

  private numbered(mention: NumberedBill, joined: NamedBill | null): NamedBill {
    const name = `${mention.type}${mention.number}`
    const existing = this.byNumber.get(name)
    if (
      existing &&
      (mention.congress === null || existing.congress === null || existing.congress === mention.congress)
    )
      return existing
    const chamber = chamberOf(mention.type)
    const number = { type: mention.type, number: mention.number, congress: mention.congress, chamber }
    const fillable = joined !== null && joined.number === null
    const bill = fillable ? Object.assign(joined, number) : this.add(mention.first, mention.last, number)
    if (joined && !fillable)
      Object.assign(bill, {
        key: joined.key,
        aliases: joined.aliases,
        title: joined.title,
        year: joined.year,
      })
    this.byNumber.set(name, bill)
    return bill
  }

  private titled(mention: TitledMention, joined: NamedBill | null): NamedBill {
    const title = this.titleAt(mention)
    const renames =
      joined !== null && this.found.tokens[mention.first - 1]?.fold !== 'and' && this.namesLast(joined)
    const bill =
      joined && (joined.key === null || joined.key === mention.key || renames)
        ? joined
        : this.withKey(mention)
    const named = bill ?? this.add(mention.first, mention.last, {})
    const spellsOut = mention.aliases.includes(named.key ?? '')
    if (spellsOut) named.aliases.push(named.key!)
    if (named.key === null || spellsOut)
      Object.assign(named, { key: mention.key, title, year: mention.year ?? named.year })
    for (const key of [mention.key, ...mention.aliases]) {
      this.remember(key, named)
      if (key !== named.key && !named.aliases.includes(key)) named.aliases.push(key)
    }
    return named
  }

  /** True where the naming before is a title too, so that "or" joins two names of one bill. */
  private namesLast(bill: NamedBill): boolean {
    return bill.key !== null && bill.number === null && this.namings.at(-1)?.ref === bill.ref
  }

  private titleAt({ first, last }: { first: number; last: number }): string {
    const { tokens, text } = this.found
    const written = text.slice(tokens[first]!.start, tokens[last - 1]!.end)
    let end = written.length
    while (TRAILING.has(written[end - 1] ?? '')) end--
    return written.slice(0, end).replace(/\s+/g, ' ')
  }

  private remember(key: string, bill: NamedBill): void {
    const bills = this.byKey.get(key) ?? []
    if (!bills.includes(bill)) this.byKey.set(key, [...bills, bill])
  }

  /** The bill already named by this title or short name; another year is another bill. */
  private withKey(mention: TitledMention): NamedBill | null {
    const bills = [mention.key, ...mention.aliases].flatMap((key) => this.byKey.get(key) ?? [])
    const sameYear = bills.filter(
      (bill) => mention.year === null || bill.year === null || bill.year === mention.year,
    )
    const yearless = sameYear.find((bill) => bill.year === null)
    const bill = yearless ?? sameYear.at(-1) ?? null
    if (bill && bill.year === null && mention.year !== null && bill.number === null) bill.year = mention.year
    return bill
  }

  /** A short name defined in the release and used alone later: "SESTA". */
  private addAcronyms(): void {
    const covered = new Set(
      this.namings.flatMap(({ first, last }) =>
        Array.from({ length: last - first }, (_, offset) => first + offset),
      ),
    )
    for (const [at, token] of this.found.tokens.entries()) {
      if (!/^\p{Lu}[\p{Lu}’']{2,}$/u.test(token.text)) continue
      const bill = this.byKey.get(token.fold)?.[0]
      if (!bill || covered.has(at)) continue
      if (this.found.tokens[at - 1]?.text === '(') continue
      this.namings.push({ first: at, last: at + 1, ref: bill.ref })
    }
    this.namings.sort((a, b) => a.first - b.first)
  }

  /** "the X Act in 2018", wherever it is named: the bill of that Congress. */
  private placeByYear(): void {
    const again = this.found.tokens.some((token) => token.fold.startsWith('reintroduc'))
    const namings = Map.groupBy(this.namings, (naming) => naming.ref)
    for (const bill of this.all) {
      if (bill.year !== null || bill.congress !== null || (again && bill.number === null)) continue
      const [first, ...others] = (namings.get(bill.ref) ?? []).map(({ last }) => this.congressBeside(last))
      if (first && others.every((other) => other === null || other === first)) bill.congress = first
    }
  }

  /** Congress of "in 2018" or "was enacted into law in 2018" right after a naming. */
  private congressBeside(last: number): number | null {
    const { tokens } = this.found
    for (let at = last; at < Math.min(tokens.length - 1, last + 8); at++) {
      if (/^[.;?!]$/.test(tokens[at]!.text)) return null
      const year = tokens[at + 1]!.text
      if (tokens[at]!.fold === 'in' && /^(?:19|20)\d\d$/.test(year)) return congressOfYear(Number(year))
      if (!PREDICATE.test(tokens[at]!.fold)) return null
    }
    return null
  }

  /** The bill "X Act Reauthorization Act" where the release names one beside the X Act that it renews, else the X Act. */
  renewalOf(ref: number): number {
    const words = (this.all[ref]!.key ?? '').split(' ').filter((word) => word !== 'act')
    const renewal = this.all.find(({ key }) => {
      const own = new Set(key?.split(' '))
      return own.has('reauthorization') && words.every((word) => own.has(word))
    })
    return renewal?.ref ?? ref
  }

  /** The other chamber's version of a bill, made on first use. */
  companion(of: NamedBill, chamber: Chamber | null, at: { first: number; last: number }): NamedBill {
    const existing = this.all.find(
      (bill) =>
        bill.companionOf === of.ref &&
        (chamber === null || bill.chamber === null || bill.chamber === chamber),
    )
    if (existing) return existing
    const { key, aliases, title, year, congress } = of
    const named = { key, aliases, title, year, congress, chamber, companionOf: of.ref }
    return this.add(at.first, at.last, named)
  }

  /** The same title in another Congress, as in "passed the House in 2015", under the name that the claim has. */
  inCongress(of: NamedBill, congress: number, claim: { first: number; last: number }): NamedBill {
    const same = (bill: NamedBill): boolean =>
      bill.congress === congress && bill.key === of.key && bill.companionOf === of.companionOf
    const existing = this.all.find(same)
    if (existing) return existing
    const { key, aliases, chamber } = of
    const naming = this.namings.find(
      ({ ref, first, last }) => ref === of.ref && claim.first <= first && last <= claim.last,
    )
    const title = naming ? this.titleAt(naming) : of.title
    return this.add(of.first, of.last, { key, aliases, title, chamber, congress })
  }
}

import type { BillType } from '../congress/bill-number'
import { chamberOf } from '../congress/bill-number'
import type { Chamber } from '../congress/chamber'
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
    for (const [mention, isNumber] of mentions) {
      const joined: NamedBill | null =
        previous && previous[1] !== isNumber && this.joins(previous[0].last, mention.first)
          ? previous[2]
          : null
      const bill: NamedBill = isNumber
        ? this.numbered(mention as NumberedBill, joined)
        : this.titled(mention as TitledMention, joined)
      this.namings.push({ first: mention.first, last: mention.last, ref: bill.ref })
      previous = [mention, isNumber, bill]
    }
    this.addAcronyms()
  }

  /** "S. 178, the Justice for Victims of Trafficking Act": number and title of one bill. */
  private joins(from: number, to: number): boolean {
    if (to - from > MOST_BETWEEN) return false
    return this.found.tokens.slice(from, to).every((token) => BETWEEN.has(token.fold) && token.gap < 3)
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
    if (joined && !fillable) Object.assign(bill, { key: joined.key, title: joined.title, year: joined.year })
    this.byNumber.set(name, bill)
    return bill
  }

  private titled(mention: TitledMention, joined: NamedBill | null): NamedBill {
    const { tokens, text } = this.found
    const written = text.slice(tokens[mention.first]!.start, tokens[mention.last - 1]!.end)
    const title = written.replace(/\s+/g, ' ').replace(/[’'",]+$/, '')
    const bill =
      joined && (joined.key === null || joined.key === mention.key) ? joined : this.withKey(mention)
    const named = bill ?? this.add(mention.first, mention.last, {})
    if (named.key === null) Object.assign(named, { key: mention.key, title, year: mention.year })
    for (const key of [mention.key, ...mention.aliases]) this.remember(key, named)
    return named
  }

  private remember(key: string, bill: NamedBill): void {
    const bills = this.byKey.get(key) ?? []
    if (!bills.includes(bill)) this.byKey.set(key, [...bills, bill])
  }

  /** The bill already named by this title or short name; another year is another bill. */
  private withKey(mention: TitledMention): NamedBill | null {
    const bills = this.byKey.get(mention.key) ?? []
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

  /** The other chamber's version of a bill, made on first use. */
  companion(of: NamedBill, chamber: Chamber | null, at: { first: number; last: number }): NamedBill {
    const existing = this.all.find(
      (bill) =>
        bill.companionOf === of.ref &&
        (chamber === null || bill.chamber === null || bill.chamber === chamber),
    )
    if (existing) return existing
    const { key, title, year, congress } = of
    return this.add(at.first, at.last, { key, title, year, congress, chamber, companionOf: of.ref })
  }

  /** The same title in another Congress, as in "passed the House in 2015". */
  inCongress(of: NamedBill, congress: number): NamedBill {
    const same = (bill: NamedBill): boolean =>
      bill.congress === congress && bill.key === of.key && bill.companionOf === of.companionOf
    const existing = this.all.find(same)
    return (
      existing ?? this.add(of.first, of.last, { key: of.key, title: of.title, chamber: of.chamber, congress })
    )
  }
}

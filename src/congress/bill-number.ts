import { Chamber } from './chamber'
import { ordinal } from './congress-number'

/** The eight kinds of measure that Congress numbers; the values are the letters of a bill id. */
export enum BillType {
  HR = 'hr',
  S = 's',
  HJRES = 'hjres',
  SJRES = 'sjres',
  HCONRES = 'hconres',
  SCONRES = 'sconres',
  HRES = 'hres',
  SRES = 'sres',
}

/** A measure's full number: kind, serial number, Congress. */
export interface BillNumber {
  type: BillType
  number: number
  congress: number
}

const PRINTED: Record<BillType, string> = {
  [BillType.HR]: 'H.R.',
  [BillType.S]: 'S.',
  [BillType.HJRES]: 'H.J.Res.',
  [BillType.SJRES]: 'S.J.Res.',
  [BillType.HCONRES]: 'H.Con.Res.',
  [BillType.SCONRES]: 'S.Con.Res.',
  [BillType.HRES]: 'H.Res.',
  [BillType.SRES]: 'S.Res.',
}

const CONGRESS_GOV_KIND: Record<string, BillType> = {
  'house-bill': BillType.HR,
  'senate-bill': BillType.S,
  'house-joint-resolution': BillType.HJRES,
  'senate-joint-resolution': BillType.SJRES,
  'house-concurrent-resolution': BillType.HCONRES,
  'senate-concurrent-resolution': BillType.SCONRES,
  'house-resolution': BillType.HRES,
  'senate-resolution': BillType.SRES,
}

const TYPES = new Set<string>(Object.values(BillType))
const LAST_PLAUSIBLE_CONGRESS = 200

/** The id used everywhere for a bill, in the form of unitedstates/congress: `s1733-113`. */
export function billIdOf({ type, number, congress }: BillNumber): string {
  return `${type}${number}-${congress}`
}

/** `'S. 1733'`: number as printed, without the Congress. */
export function printedNumber(type: BillType, number: number): string {
  return `${PRINTED[type]} ${number}`
}

/** `'S. 1733 (113th)'`: the citation that names one bill for good. */
export function citation(bill: BillNumber): string {
  return `${printedNumber(bill.type, bill.number)} (${ordinal(bill.congress)})`
}

/** Chamber in which a measure of this kind begins. */
export function chamberOf(type: BillType): Chamber {
  return type.startsWith('h') ? Chamber.HOUSE : Chamber.SENATE
}

/** The page of the bill on congress.gov, the link a reader can check. */
export function congressGovUrl({ type, number, congress }: BillNumber): string {
  const kind = Object.entries(CONGRESS_GOV_KIND).find(([, value]) => value === type)?.[0]
  return `https://www.congress.gov/bill/${ordinal(congress)}-congress/${kind}/${number}`
}

/** `'H.J. Res.'` → `hjres`; null for letters that are no kind of measure. */
export function billTypeOf(letters: string): BillType | null {
  const folded = letters.toLowerCase().replace(/[^a-z]/g, '')
  return TYPES.has(folded) ? (folded as BillType) : null
}

function assemble(letters: string, number: string, congress: string): BillNumber | null {
  const type = billTypeOf(letters)
  const parsed = { number: Number(number), congress: Number(congress) }
  const plausible = parsed.number > 0 && parsed.congress > 0 && parsed.congress <= LAST_PLAUSIBLE_CONGRESS
  return type && plausible ? { type, ...parsed } : null
}

/**
 * Reads any form that names one bill for good: `s1733-113`, `S. 1733 (113th)`, `113/s/1733`,
 * `BILLSTATUS-113s1733`, or a congress.gov address. Null where the text is none of these: a number
 * without its Congress does not name a bill.
 *
 * @example parseBillNumber('S. 1733 (113th)') // { type: 's', number: 1733, congress: 113 }
 */
export function parseBillNumber(text: string): BillNumber | null {
  const input = text.trim()
  if (input.length > 200) return null
  const byId = /^([a-z]{1,7})(\d{1,6})-(\d{1,3})$/i.exec(input)
  if (byId) return assemble(byId[1]!, byId[2]!, byId[3]!)
  const byCitation =
    /^([a-z][a-z. ]{0,12}?) ?(\d{1,6}),? ?\(?(\d{1,3})(?:st|nd|rd|th)(?: Congress)?\)?$/i.exec(input)
  if (byCitation) return assemble(byCitation[1]!, byCitation[2]!, byCitation[3]!)
  const byPath = /^(\d{1,3})\/([a-z]{1,7})\/(\d{1,6})$/i.exec(input)
  if (byPath) return assemble(byPath[2]!, byPath[3]!, byPath[1]!)
  const byPackage = /^BILLSTATUS-(\d{1,3})([a-z]{1,7})(\d{1,6})$/i.exec(input)
  if (byPackage) return assemble(byPackage[2]!, byPackage[3]!, byPackage[1]!)
  const byAddress =
    /^https?:\/\/(?:www\.)?congress\.gov\/bill\/(\d{1,3})[a-z]{2}-congress\/([a-z-]+)\/(\d{1,6})(?:[/?#]|$)/i.exec(
      input,
    )
  const kind = byAddress && CONGRESS_GOV_KIND[byAddress[2]!.toLowerCase()]
  return byAddress && kind ? assemble(kind, byAddress[3]!, byAddress[1]!) : null
}

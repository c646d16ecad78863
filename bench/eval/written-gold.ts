import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Chamber } from '../../src/congress/chamber'
import { ClaimKind } from '../../src/press/claim-kind'
import type { Verdict } from '../../src/reconcile/verdict'
import {
  type GoldBill,
  type GoldClaim,
  type GoldQuotation,
  type GoldRelease,
  type GoldStatus,
  goldClaim,
  numberIn,
} from './gold'

const SECTIONS = ['bills', 'claims', 'quotations']

function cells(line: string): string[] {
  return line.split(' | ').map((cell) => cell.trim())
}

const orNull = (cell: string | undefined): string | null =>
  cell === undefined || cell === '-' || cell === '' ? null : cell

function congressIn(records: string[]): number | null {
  const congresses = new Set(records.map((id) => Number(id.split('-')[1])))
  return congresses.size === 1 ? [...congresses][0]! : null
}

/** `a | s1733-113 | S. 1733; Stop Exploitation Through Trafficking Act`; `-` where no record has the bill, `?` where several fit. */
function billOf(line: string): GoldBill {
  const [ref, record, names] = cells(line)
  const named = names!.split(';').map((name) => name.trim())
  const records = record === '?' ? null : record === '-' ? [] : record!.split(' ')
  return {
    ref: ref!,
    numbers: named.flatMap((name) => numberIn(name) ?? []),
    titles: named.filter((name) => numberIn(name) === null),
    congress: congressIn(records ?? []),
    records,
    quote: '',
  }
}

const verdictOf = (cell: string | undefined): Verdict | null => orNull(cell) as Verdict | null

function claimOf(line: string, bills: GoldBill[]): GoldClaim {
  const [head, ...rest] = cells(line)
  const [word, ...details] = head!.split(' ')
  const kind = word as ClaimKind
  if (kind === ClaimKind.HEARING) {
    const [committee, date, verdict] = rest
    return goldClaim(kind, { committee: committee!, date: orNull(date), verdict: verdictOf(verdict) })
  }
  const recordOf = (ref: string): string | null =>
    bills.find((bill) => bill.ref === ref)?.records?.[0] ?? null
  if (kind === ClaimKind.STATUS || kind === ClaimKind.COSPONSOR_COUNT) {
    const [bill, verdict, date] = rest
    const about = {
      bill: bill!,
      verdict: verdictOf(verdict),
      recordBill: recordOf(bill!),
      date: orNull(date),
    }
    if (kind === ClaimKind.COSPONSOR_COUNT) return goldClaim(kind, { ...about, count: Number(details[0]) })
    const chamber = Object.values(Chamber).find((one) => one === details[1]) ?? null
    return goldClaim(kind, { ...about, status: details[0] as GoldStatus, chamber })
  }
  const [member, bill, verdict] = rest
  const bioguideId = /[A-Z]\d{6}$/.exec(member!)?.[0] ?? null
  const name = member!.replace(/\s*[A-Z]\d{6}$/, '')
  return goldClaim(kind, {
    member: name,
    bioguideId,
    bill: bill!,
    verdict: verdictOf(verdict),
    recordBill: recordOf(bill!),
  })
}

/** `Amy Klobuchar | We must help … in jail`: first and last words of the quotation; `-` where nobody is named. */
function quotationOf(line: string, text: string, file: string): GoldQuotation {
  const [speaker, words] = cells(line)
  const [opening, closing] = words!.split('…').map((part) => part.trim())
  const start = text.indexOf(opening!)
  const closes = closing === undefined ? start : text.indexOf(closing, start + opening!.length)
  if (start < 0 || closes < 0) throw new Error(`${file}: the text does not have the quotation “${words}”.`)
  return { start, end: closes + (closing ?? opening!).length, speaker: orNull(speaker) }
}

function releaseOf(file: string, content: string): GoldRelease {
  const decoded = content.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  const [head, ...parts] = decoded.split(/^---\n/m)
  const annotations = parts.pop() ?? ''
  const text = parts.join('---\n').replace(/\n$/, '')
  const field = (name: string): string | null => new RegExp(`^${name}: (.+)$`, 'm').exec(head!)?.[1] ?? null
  const lines: Record<string, string[]> = { bills: [], claims: [], quotations: [] }
  let section = ''
  for (const line of annotations.split('\n')) {
    if (SECTIONS.includes(line.trim())) section = line.trim()
    else if (line.trim() !== '') lines[section]!.push(line)
  }
  const bills = lines.bills!.map(billOf)
  return {
    id: file,
    text,
    publishedOn: field('published'),
    publishers: (field('publisher') ?? '').split(' ').filter((id) => id !== ''),
    bills,
    claims: lines.claims!.map((line) => claimOf(line, bills)),
    quotations: lines.quotations!.map((line) => quotationOf(line, text, file)),
  }
}

/** The annotated releases of a folder, one a file (tests/gold/README.md tells the form). */
export function writtenGold(folder: string): GoldRelease[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => releaseOf(file, readFileSync(path.join(folder, file), 'utf8')))
}

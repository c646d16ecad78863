import { renderToString } from 'preact-render-to-string'
import { printedDate } from '../../congress/calendar-date'
import { Bill } from '../../entities/bill'
import { Member } from '../../entities/member'
import { OfficialRecord } from '../../entities/official-record'
import type { Loaders } from '../../queries/loaders'
import type { BillNews } from '../../queries/news'
import { findRow, findRows } from '../../queries/rows'
import { printable } from '../charts/printable'
import { arrival, billPhrases, came, memberOf, type Told, told } from './bill-phrases'
import { type Entry, tagOf } from './entry'

const LONGEST_TITLE = 220
const LONGEST_LINE = 400
const MOST_LINES = 40

/** What one document changed on a bill, as an entry; null where the bill is gone. */
export async function billEntry(loaders: Loaders, news: BillNews): Promise<Entry | null> {
  const bill = await findRow(loaders, Bill, news.billId)
  if (!bill) return null
  const changes = news.changes.map(told)
  const [record, members] = await Promise.all([
    findRow(loaders, OfficialRecord, bill.recordId),
    findRows(loaders, Member, memberIds(changes)),
  ])
  const names = new Map(members.map(({ bioguideId, fullName }) => [bioguideId, fullName]))
  const nameOf = (bioguideId: string) => names.get(bioguideId) ?? bioguideId
  const named = bill.citation ?? bill.title
  const arrived = arrival(changes)
  const happened = arrived
    ? [bill.citation, bill.title, arrived].filter(Boolean).join(', ')
    : `${named} ${billPhrases(changes, nameOf).join('; ')}`
  return {
    id: tagOf(`bills/${news.billId}/${news.dataVersion}`, news.seenAt),
    seq: news.seq,
    title: printable(happened, LONGEST_TITLE),
    html: renderToString(
      <BillChanges bill={bill} record={record} lines={changes.flatMap((change) => line(change, nameOf))} />,
    ),
    path: `bills/${news.billId}`,
    seenAt: news.seenAt,
  }
}

function memberIds(changes: Told[]): string[] {
  const joined = came(changes, 'cosponsorship').map(({ bioguideId }) => String(bioguideId))
  const others = changes.filter(({ entity }) => entity === 'cosponsorship').map(memberOf)
  return [...new Set([...joined, ...others])]
}

interface BillChangesProps {
  bill: Bill
  record: OfficialRecord | null
  lines: string[]
}

function BillChanges({ bill, record, lines }: BillChangesProps) {
  const shown = lines.slice(0, MOST_LINES)
  const left = lines.length - shown.length
  return (
    <>
      <p>{printable(bill.title, LONGEST_LINE)}</p>
      {shown.length > 0 && (
        <ul>
          {shown.map((text) => (
            <li key={text}>{printable(text, LONGEST_LINE)}</li>
          ))}
          {left > 0 && <li>and {left} more</li>}
        </ul>
      )}
      {record && (
        <p>
          Record: <a href={record.url}>{printable(record.title, LONGEST_LINE)}</a>, retrieved on{' '}
          {printedDate(record.retrievedOn)}
        </p>
      )}
    </>
  )
}

const onDay = (day: unknown) => (typeof day === 'string' && day !== '' ? ` on ${printedDate(day)}` : '')

/** One change as a line, where there is something in it for a reader. */
function line(change: Told, nameOf: (bioguideId: string) => string): string[] {
  const { entity, path, before, after } = change
  if (path !== null) return fieldLine(change, nameOf)
  const row = (after ?? before) as Record<string, unknown>
  const isGone = after === null
  switch (entity) {
    case 'cosponsorship':
      return [
        `${nameOf(String(row.bioguideId))} ${isGone ? 'is no longer listed' : `joined${onDay(row.date)}`}`,
      ]
    case 'bill_action':
      return isGone ? [] : [`${String(row.text)}${onDay(row.date)}`]
    case 'law':
      return isGone ? [] : [`Public Law ${String(row.number)}${onDay(row.approvedOn)}`]
    case 'bill_title':
      return isGone ? [] : [`Title: ${String(row.title)}`]
    default:
      return []
  }
}

/** Fields that say more to a machine than to a reader. */
const SILENT = new Set(['recordId', 'position', 'topicReasons', 'restsOnIds', 'latestActionOn'])

function fieldLine(
  { entity, entityId, path, before, after }: Told,
  nameOf: (id: string) => string,
): string[] {
  if (path === null || SILENT.has(path)) return []
  if (path === 'withdrawnOn') return [`${nameOf(memberOf({ entityId }))} withdrew${onDay(after)}`]
  const shown = (value: unknown) => (value === null ? 'unknown' : String(value))
  const what = entity === 'bill' ? path : `${entity.replaceAll('_', ' ')}, ${path}`
  return [`${what}: ${shown(before)} → ${shown(after)}`]
}

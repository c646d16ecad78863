import Table from 'cli-table3'
import type { Command } from 'commander'
import { isCalendarDate } from '../congress/calendar-date'
import { FIRST_RECORDED_DAY } from '../congress/congress-number'
import { sha256 } from '../ingest/official-record'
import { decodeRelease } from '../press/readable'
import type { BillMention, ReadClaim } from '../press/release-reading'
import { numberGiven } from '../queries/checked-release'
import { recordReader } from '../queries/record-reader'
import { type CheckedRelease, checkRelease, NOTHING_CHECKABLE } from '../reconcile/check-release'
import { print, readInput } from './console'
import { CommandError, EXIT } from './exit-code'
import { withSeededDatabase } from './with-database'

export function addCheck(root: Command): void {
  root
    .command('check')
    .argument('<file|->', 'a press release: a text file, or - for standard input')
    .option('--published <date>', 'day of publication, such as 2014-01-11', publishedDay)
    .option('--json', 'prints bills, claims and quotations as JSON')
    .description('reads a release, sets its claims beside the record, and stores nothing')
    .action(async (file: string, { published, json }: { published?: string; json?: boolean }) => {
      const text = decodeRelease(readInput(file))
      const options = published === undefined ? {} : { publishedOn: published }
      const checked = await withSeededDatabase((db) => checkRelease(text, options, recordReader(db)))
      print(json ? JSON.stringify(asJson(text, checked), null, 2) : asTable(checked))
    })
}

/** Checks the day that `--published` gives. */
export function publishedDay(text: string): string {
  const today = new Date().toISOString().slice(0, 10)
  if (!isCalendarDate(text))
    throw new CommandError(EXIT.USAGE, `--published takes a calendar day such as 2014-01-11; got "${text}".`)
  if (text > today)
    throw new CommandError(
      EXIT.USAGE,
      `--published is ${text}, which lies ahead; it takes ${today} at the latest.`,
    )
  if (text < FIRST_RECORDED_DAY)
    throw new CommandError(
      EXIT.USAGE,
      `--published is ${text}, and the records of Congress begin on ${FIRST_RECORDED_DAY}.`,
    )
  return text
}

function asTable({
  publishedOn,
  dateBasis,
  dateReasons,
  bills,
  claims,
  judgements,
  quotations,
}: CheckedRelease): string {
  const table = new Table({
    head: ['#', 'claim', 'verdict', 'the record says'],
    colWidths: [4, 44, 16, 62],
    wordWrap: true,
    style: { head: [], border: [] },
  })
  claims.forEach((claim, index) => {
    const { verdict, explanation, rule } = judgements[index]!
    table.push([index + 1, claimInWords(claim, bills), verdict, `${explanation} [${rule}]`])
  })
  const dated = publishedOn
    ? `Published ${publishedOn} (${dateBasis}).`
    : 'The day of publication is not known.'
  const named = bills.flatMap(({ span, reasons, conflict }) => [
    `“${span.quote}”: ${[...reasons, conflict ?? []].flat().join(' ')}`,
  ])
  const said = quotations.map(
    ({ speaker, span }) => `${speaker ?? 'speaker unknown'}: ${span.quote.slice(0, 70)}…`,
  )
  const claimed = claims.length > 0 ? table.toString() : NOTHING_CHECKABLE
  return [
    [dated, ...dateReasons].join(' '),
    '',
    'Bills named',
    ...named,
    '',
    claimed,
    '',
    'Quotations',
    ...said,
  ].join('\n')
}

function claimInWords(
  { kind, member, bill, committee, subject, status, count, date }: ReadClaim,
  bills: BillMention[],
): string {
  const mention = bills.find(({ ref }) => ref === bill)
  const named = mention && (mention.title ?? numberGiven(mention))
  return [kind, member?.name, status, count, committee?.name, subject, named && `– ${named}`, date]
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
}

/** The shape that docs/claims.md and the README state. */
function asJson(text: string, checked: CheckedRelease) {
  const { publishedOn, dateBasis, bills, claims, judgements, quotations } = checked
  const billOf = (ref: number | null) => {
    const mention = bills.find((bill) => bill.ref === ref)
    return mention ? { billId: mention.billId, number: numberGiven(mention), title: mention.title } : null
  }
  return {
    release: { sha256: sha256(text), publishedOn, dateBasis },
    bills: bills.map((mention) => {
      const { span, title, congress, billId, candidates } = mention
      return { ...span, number: numberGiven(mention), title, congress, billId, candidates }
    }),
    claims: claims.map(({ kind, member, bill, status, chamber, count, date, committee, evidence }, index) => {
      const { verdict, rule, explanation } = judgements[index]!
      return {
        kind,
        member: member && { name: member.name, bioguideId: member.bioguideId },
        bill: billOf(bill),
        status,
        chamber,
        count,
        date,
        committee: committee?.name ?? null,
        verdict,
        rule,
        explanation,
        evidence,
      }
    }),
    quotations: quotations.map(({ span, speaker, bioguideId }) => ({ speaker, bioguideId, ...span })),
  }
}

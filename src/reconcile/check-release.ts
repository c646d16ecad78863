import { lastDayOf } from '../congress/month-name'
import { indexKnowledge, type KnowledgeIndex } from '../press/knowledge-index'
import type { Knowledge } from '../press/known'
import { type ReadOptions, readRelease } from '../press/read-release'
import { assertReleaseText } from '../press/readable'
import type { BillMention, ReadClaim, ReleaseReading } from '../press/release-reading'
import { titleKey } from '../press/title-key'
import type { RecordOfClaim } from './case'
import { type Judgement, judge } from './judge'
import type { BillRecord, HearingRecord, RecordedMember } from './record'

/** Where the record is read from: a database, or plain objects in a test. */
export interface RecordReader {
  knowledge(): Promise<Knowledge>
  /** The bills with these ids, as far as loaded, in any order. */
  bills(ids: string[]): Promise<BillRecord[]>
  /** Hearings of any of the committees from one day to another, both included (`YYYY-MM-DD`). */
  hearings(query: { committeeIds: string[]; from: string; to: string }): Promise<HearingRecord[]>
}

/** What a reader is told of a text without a claim: of a poem, a statute, a text in another language. */
export const NOTHING_CHECKABLE = 'No checkable statement was found in this text.'

/** A release read, with the verdict on each claim in the order of `claims`. */
export interface CheckedRelease extends ReleaseReading {
  judgements: Judgement[]
}

/** Ids of other bills of the same title in the same Congress. */
function versionsOf(mention: BillMention, index: KnowledgeIndex): string[] {
  const bill = mention.billId === null ? undefined : index.bills.get(mention.billId)
  if (!bill || mention.title === null) return []
  const titled = index.titles.get(titleKey(mention.title).key) ?? []
  const same = titled.filter(
    (entry) => entry.bill.congress === bill.congress && entry.bill.billId !== bill.billId,
  )
  return [...new Set(same.map((entry) => entry.bill.billId))]
}

function days(date: string): { from: string; to: string } {
  return date.length === 10 ? { from: date, to: date } : { from: `${date}-01`, to: lastDayOf(date) }
}

/** Everything that the judge will want, fetched once for the whole release. */
class Dossier {
  private bills = new Map<string, BillRecord>()
  private hearings = new Map<string, HearingRecord[]>()

  constructor(
    private readonly reading: ReleaseReading,
    private readonly index: KnowledgeIndex,
  ) {}

  async fetch(reader: RecordReader): Promise<void> {
    const ids = this.reading.bills.flatMap((mention) =>
      [mention.billId ?? [], mention.candidates, versionsOf(mention, this.index)].flat(),
    )
    const bills = ids.length > 0 ? await reader.bills([...new Set(ids)]) : []
    this.bills = new Map(bills.map((bill) => [bill.billId, bill]))
    for (const claim of this.reading.claims) {
      const committeeId = claim.committee?.committeeId
      if (!committeeId || claim.date === null) continue
      const key = `${committeeId}|${claim.date}`
      if (!this.hearings.has(key))
        this.hearings.set(key, await reader.hearings({ committeeIds: [committeeId], ...days(claim.date) }))
    }
  }

  private of(ids: string[]): BillRecord[] {
    return ids.flatMap((id) => this.bills.get(id) ?? [])
  }

  private names(ids: string[]): RecordedMember[] {
    return ids.flatMap((id) => {
      const member = this.index.members.get(id)
      return member ? [{ bioguideId: id, fullName: member.fullName }] : []
    })
  }

  recordOf(claim: ReadClaim, mention: BillMention | null): RecordOfClaim {
    return {
      bill: mention?.billId ? (this.bills.get(mention.billId) ?? null) : null,
      versions: mention ? this.of(versionsOf(mention, this.index)) : [],
      candidates: this.of(mention?.candidates ?? []),
      hearings: this.hearings.get(`${claim.committee?.committeeId}|${claim.date}`) ?? [],
      members: this.names(claim.member?.candidates ?? []),
    }
  }
}

/** Judges every claim of a reading by the record that a reader gives. */
export async function judgeReading(
  reading: ReleaseReading,
  knowledge: Knowledge,
  reader: RecordReader,
): Promise<Judgement[]> {
  const dossier = new Dossier(reading, indexKnowledge(knowledge))
  await dossier.fetch(reader)
  const mentions = new Map(reading.bills.map((bill) => [bill.ref, bill]))
  return reading.claims.map((claim) => {
    const mention = claim.bill === null ? null : (mentions.get(claim.bill) ?? null)
    return judge(claim, mention, dossier.recordOf(claim, mention), reading.publishedOn)
  })
}

/**
 * Reads a release and sets each of its claims beside the record as it stood on the release's date.
 * Stores nothing. Throws UnreadableReleaseError for a text that is empty, binary or too long.
 *
 * @example (await checkRelease(text, { publishedOn: '2014-01-11' }, reader)).judgements[0]?.verdict
 */
export async function checkRelease(
  text: string,
  options: ReadOptions,
  reader: RecordReader,
): Promise<CheckedRelease> {
  assertReleaseText(text)
  const knowledge = await reader.knowledge()
  const reading = readRelease(text, knowledge, options)
  return { ...reading, judgements: await judgeReading(reading, knowledge, reader) }
}

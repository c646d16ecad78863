import { z } from 'zod'
import { BillType } from '../congress/bill-number'
import { Chamber } from '../congress/chamber'
import { LawKind, TitleKind } from '../congress/record-kinds'
import { calendarDay } from './calendar-field'
import { officialSource } from './source'

const chamber = z.enum(Chamber)

/** A person on a bill as the record has it at that time. `bioguideId` is the key; the rest is as given. */
const billMember = z.strictObject({
  bioguideId: z.string().regex(/^[A-Z]\d{6}$/),
  /** `Klobuchar, Amy`: as the record spells it. */
  name: z.string(),
  party: z.string().nullable(),
  state: z.string().nullable(),
  district: z.number().int().nullable(),
})

/** BILLSTATUS `titles/item`: a title and the text version it held for. */
const billTitle = z.strictObject({
  title: z.string().min(1),
  kind: z.enum(TitleKind),
  /** `introduced`, `reported to house`, `passed house`, `enacted`; null where not tied to a version. */
  asOf: z.string().nullable(),
  forPortion: z.boolean(),
})

/** BILLSTATUS `actions/item`. */
const billAction = z.strictObject({
  date: calendarDay,
  /** `HH:MM:SS`, local time of Washington, where given. */
  time: z.string().nullable(),
  text: z.string().min(1),
  type: z.string().nullable(),
  code: z.string().nullable(),
  chamber: chamber.nullable(),
  sourceSystem: z.string().nullable(),
  committeeIds: z.array(z.string()),
  /** Recorded vote of the action: roll number, and counts where the text gives them. */
  vote: z
    .strictObject({
      chamber,
      rollNumber: z.number().int().nullable(),
      yeas: z.number().int().nullable(),
      nays: z.number().int().nullable(),
    })
    .nullable(),
})

/** One bill whole, whatever file it was read from. The shape that `ingest/bill.ts` stores. */
export const officialBill = z.strictObject({
  source: officialSource,
  type: z.enum(BillType),
  number: z.number().int().positive(),
  congress: z.number().int().positive(),
  introducedOn: calendarDay.nullable(),
  isReserved: z.boolean(),
  sponsor: billMember.nullable(),
  cosponsors: z.array(
    billMember.extend({ date: calendarDay, isOriginal: z.boolean(), withdrawnOn: calendarDay.nullable() }),
  ),
  titles: z.array(billTitle).min(1),
  committees: z.array(
    z.strictObject({
      /** System code such as `ssju00`. */
      committeeId: z.string(),
      /** Name as the record gives it, which may be of another era. */
      name: z.string(),
      chamber,
      activities: z.array(z.strictObject({ name: z.string(), date: calendarDay.nullable() })),
    }),
  ),
  committeeReports: z.array(z.string()),
  actions: z.array(billAction),
  relatedBills: z.array(
    z.strictObject({ billId: z.string(), relation: z.string(), identifiedBy: z.string().nullable() }),
  ),
  policyArea: z.string().nullable(),
  /** Null where the record was not seen with its subjects: unknown is not none. */
  subjects: z.array(z.string()).nullable(),
  summaries: z.array(
    z.strictObject({
      version: z.string().nullable(),
      date: calendarDay.nullable(),
      description: z.string().nullable(),
      /** HTML where the record has it, else null. */
      html: z.string().nullable(),
      text: z.string().min(1),
    }),
  ),
  laws: z.array(
    z.strictObject({
      kind: z.enum(LawKind),
      /** `114-22` */
      number: z.string().regex(/^\d{1,3}-\d{1,4}$/),
      approvedOn: calendarDay.nullable(),
      /** `129 Stat. 227` */
      citation: z.string().nullable(),
    }),
  ),
  /** What of the record is known to be left out here, in plain words; empty where nothing is. */
  gaps: z.array(z.string()),
})

export type OfficialBill = z.infer<typeof officialBill>
export type OfficialAction = OfficialBill['actions'][number]

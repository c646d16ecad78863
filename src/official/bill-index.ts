import { z } from 'zod'
import { BillType } from '../congress/bill-number'
import { TopicBasis } from '../congress/topic'
import { calendarDay } from './calendar-field'

/** One row of the index: a bill of which number, title, date and law are known, and no more. */
export const indexedBill = z.strictObject({
  congress: z.coerce.number().int().positive(),
  type: z.enum(BillType),
  number: z.coerce.number().int().positive(),
  title: z.string().min(1),
  introducedOn: calendarDay.or(z.literal('').transform(() => null)),
  /** `114-22`, or empty. */
  law: z.string().transform((text) => text || null),
  /** Why the bill is in the topic. */
  basis: z.enum(TopicBasis),
})

export type IndexedBill = z.infer<typeof indexedBill>

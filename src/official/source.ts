import { z } from 'zod'
import { SourceKind } from '../congress/record-kinds'
import { calendarDay } from './calendar-field'

/** Where a record comes from: the document's address and what is known of its age. */
export const officialSource = z.strictObject({
  kind: z.enum(SourceKind),
  title: z.string().min(1),
  /** Address at which a reader can look the fact up. */
  url: z.url(),
  /** Day on which the facts were taken from the document. */
  retrievedOn: calendarDay,
  /** The record's own update date or instant, as its publisher gives it. */
  updatedAt: z.string().nullable(),
  /** How the facts reached this project, and on what terms. */
  note: z.string(),
})

export type OfficialSource = z.infer<typeof officialSource>

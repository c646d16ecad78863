import { z } from 'zod'
import { calendarDay } from './calendar-field'

/** What is known of a press release beside its text: the `.json` file next to the `.txt`. */
export const releaseFile = z.strictObject({
  /** Where its publisher put it. */
  url: z.url(),
  /** Bioguide ids of the members who published it. */
  publishers: z.array(z.string().regex(/^[A-Z]\d{6}$/)),
  /** Null where the release bears no day: what is inferred of it is no fact of the file. */
  publishedOn: calendarDay.nullable(),
  title: z.string().min(1).nullable(),
  /** What is known of its day, and on what terms the text may be kept. */
  note: z.string(),
})

export type ReleaseFile = z.infer<typeof releaseFile>

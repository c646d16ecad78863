import { z } from 'zod'
import { Chamber } from '../congress/chamber'
import { HearingKind, HearingRole, HearingStatus } from '../congress/hearing-kinds'
import { calendarDay } from './calendar-field'
import { officialSource } from './source'

/** A committee's proceeding, with its printed record where there is one. */
export const officialHearing = z.strictObject({
  source: officialSource,
  /** Package id of the print (`CHRG-113shrg85505`), else `<committee>-<date>`, else of the meeting (`118-house-115538`). */
  hearingId: z.string().regex(/^[A-Za-z0-9-]{6,40}$/),
  title: z.string().nullable(),
  date: calendarDay,
  /** Time of day at which it begins, in Washington: `10:00`; null where only the day is known. */
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .default(null),
  /** Room and building, or the address of a meeting elsewhere; null where unknown. */
  location: z.string().nullable().default(null),
  congress: z.number().int(),
  chamber: z.enum(Chamber),
  kind: z.enum(HearingKind),
  /** The source's own word for the kind; null where it has none. */
  kindAsGiven: z.string().nullable().default(null),
  /** Id of the meeting at Congress.gov, by which its print points back at it; null where unknown. */
  eventId: z.string().nullable().default(null),
  status: z.enum(HearingStatus),
  /** `S. Hrg. 113-455` */
  citation: z.string().nullable(),
  jacketNumber: z.string().nullable(),
  committeeIds: z.array(z.string()),
  billIds: z.array(z.string()),
  /** Number of witnesses; null where unknown. */
  witnessCount: z.number().int().nullable(),
  participants: z.array(
    z.strictObject({
      role: z.enum(HearingRole),
      name: z.string(),
      bioguideId: z.string().nullable(),
      organization: z.string().nullable(),
      position: z.string().nullable(),
    }),
  ),
  documents: z.array(z.strictObject({ title: z.string(), url: z.url(), format: z.string() })),
  gaps: z.array(z.string()),
})

export type OfficialHearing = z.infer<typeof officialHearing>

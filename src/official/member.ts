import { z } from 'zod'
import { Chamber } from '../congress/chamber'
import { calendarDay } from './calendar-field'

const optional = z.string().transform((text) => text || null)
const optionalDay = calendarDay.or(z.literal('').transform(() => null))

/** One row of `members.csv`: a person who sat in Congress, keyed by Bioguide id. */
export const officialMember = z.strictObject({
  bioguideId: z.string().regex(/^[A-Z]\d{6}$/),
  lastName: z.string().min(1),
  firstName: z.string().min(1),
  middleName: optional,
  suffix: optional,
  nickname: optional,
  /** Name as the directory prints it: `Kirsten E. Gillibrand`. */
  fullName: z.string().min(1),
})

/** One row of `terms.csv`: a term of a member, with dates where the source gives them. */
export const officialTerm = z.strictObject({
  bioguideId: z.string().regex(/^[A-Z]\d{6}$/),
  chamber: z.enum(Chamber),
  state: z.string().length(2),
  district: z.string().transform((text) => (text === '' ? null : Number(text))),
  party: optional,
  startsOn: optionalDay,
  endsOn: optionalDay,
})

export type OfficialMember = z.infer<typeof officialMember>
export type OfficialTerm = z.infer<typeof officialTerm>

import { z } from 'zod'
import { Chamber } from '../congress/chamber'

/** One row of `committees.csv`: a committee or subcommittee, keyed by system code. */
export const officialCommittee = z.strictObject({
  /** `ssju00`; a subcommittee's ends in its own two digits, `hsju08`. */
  committeeId: z.string().regex(/^[a-z]{4}[0-9a-z]{2}$/),
  chamber: z.enum(Chamber),
  name: z.string().min(1),
  parentId: z.string().transform((text) => text || null),
  /** Earlier names, separated by ` | `. */
  formerNames: z.string().transform((text) => (text ? text.split(' | ') : [])),
  isCurrent: z.enum(['true', 'false']).transform((word) => word === 'true'),
})

export type OfficialCommittee = z.infer<typeof officialCommittee>

import type { Pattern, RawClaim } from '../raw-claim'
import { enactmentPattern } from './enactment'
import { introducedOnPattern } from './introduced-on'
import { passagePattern } from './passage'

/** How far a bill is said to have come: introduced, reported, passed, law, failed. Done, not wished for. */
export const statuses: Pattern = (reading): RawClaim[] => [
  ...introducedOnPattern(reading),
  ...passagePattern(reading),
  ...enactmentPattern(reading),
]

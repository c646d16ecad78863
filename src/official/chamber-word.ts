import { Chamber } from '../congress/chamber'

/** How official files write a chamber, in lower case. `NoChamber` is the word for what belongs to neither alone. */
export const CHAMBER_WORDS: Readonly<Record<string, Chamber>> = {
  house: Chamber.HOUSE,
  'house of representatives': Chamber.HOUSE,
  h: Chamber.HOUSE,
  senate: Chamber.SENATE,
  s: Chamber.SENATE,
  joint: Chamber.JOINT,
  j: Chamber.JOINT,
  nochamber: Chamber.JOINT,
}

/** Chamber of a committee by the first letter of its system code: `ssju00` is the Senate's. */
export function chamberOfCommittee(committeeId: string): Chamber {
  return CHAMBER_WORDS[committeeId.charAt(0)] ?? Chamber.JOINT
}

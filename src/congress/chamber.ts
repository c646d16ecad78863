/** The two chambers of Congress; `JOINT` for committees and hearings that belong to both. */
export enum Chamber {
  HOUSE = 'HOUSE',
  SENATE = 'SENATE',
  JOINT = 'JOINT',
}

/** `'House'` for {@link Chamber.HOUSE}: the word to print in a sentence. */
export function chamberName(chamber: Chamber): string {
  return chamber.charAt(0) + chamber.slice(1).toLowerCase()
}

/** The other chamber, where a companion bill is: `HOUSE` for `SENATE`. */
export function otherChamber(chamber: Chamber): Chamber {
  return chamber === Chamber.SENATE ? Chamber.HOUSE : Chamber.SENATE
}

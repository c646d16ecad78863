import { HearingKind, HearingStatus } from '../congress/hearing-kinds'
import type { OfficialHearing } from '../official/hearing'

/** What one source says of a hearing. */
export interface HearingReading {
  /** Document that says it: `CHRG-113shrg85505/mods`, `118-house-115538`, `s166-114/ssju00-2015-02-24`. */
  name: string
  recordId: string
  hearing: OfficialHearing
}

type Participant = OfficialHearing['participants'][number]

/** The ids that a hearing may go by, best first: of its print, of its committee and day, of its meeting. */
const ID_FORMS = [/^CHRG-/, /^[a-z]{4}\w{2}-\d{4}-\d{2}-\d{2}$/, /^/]
export const isPrint = (hearingId: string) => hearingId.startsWith('CHRG-')
const formOf = (hearingId: string) => ID_FORMS.findIndex((form) => form.test(hearingId))

/** `118-house-115538`: the id that a meeting has at Congress.gov. */
export function meetingIdOf({ congress, chamber, eventId }: OfficialHearing): string | null {
  return eventId && `${congress}-${chamber.toLowerCase()}-${eventId}`
}

/** All ids that sources give a hearing, the best first. */
export function idsOf(hearings: OfficialHearing[]): string[] {
  const ids = hearings.flatMap((hearing) => [hearing.hearingId, meetingIdOf(hearing) ?? []].flat())
  return [...new Set(ids)].sort((a, b) => formOf(a) - formOf(b) || (a < b ? -1 : 1))
}

/** Sources in the order in which they are believed: the fuller the record, the earlier; the same whoever came first. */
function weightOf({ name, hearing }: HearingReading): number {
  if (name === hearing.hearingId) return isPrint(name) ? 0 : 3
  if (isPrint(name)) return name.endsWith('/mods') ? 2 : 1
  return 4
}

const isShouted = (title: string) => title === title.toUpperCase()
const first = <T>(values: (T | null)[]): T | null => values.find((value) => value !== null) ?? null
const sameWords = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** People once for each part that they took, by id where a source gives one, else by name. */
function peopleOf(readings: OfficialHearing[]): Participant[] {
  const people: Participant[] = []
  for (const person of readings.flatMap(({ participants }) => participants)) {
    const known = people.findIndex(
      (other) =>
        other.role === person.role &&
        ((other.bioguideId !== null && other.bioguideId === person.bioguideId) ||
          sameWords(other.name) === sameWords(person.name)),
    )
    if (known === -1) people.push(person)
    else {
      const { bioguideId, organization, position, ...given } = people[known]!
      people[known] = {
        ...given,
        bioguideId: bioguideId ?? person.bioguideId,
        organization: organization ?? person.organization,
        position: position ?? person.position,
      }
    }
  }
  return people
}

/**
 * One hearing of all that sources say of it; there is at least one. The order in which they came makes no difference.
 */
export function mergeHearing(readings: HearingReading[]): { hearing: OfficialHearing; recordId: string } {
  const ordered = readings.toSorted((a, b) => weightOf(a) - weightOf(b) || (a.name < b.name ? -1 : 1))
  const all = ordered.map(({ hearing }) => hearing)
  const [best] = ordered
  const titles = all.flatMap(({ title }) => title ?? [])
  const meeting = all.find(({ eventId, kindAsGiven }) => eventId !== null && kindAsGiven !== null)
  // Time and room are of a day: those of another one say nothing. Readings kept from before have neither.
  const sameDay = all.filter(({ date }) => date === best!.hearing.date)
  const isHeld = all.some(({ status }) => status === HearingStatus.HELD)
  const kinds = all.map(({ kind }) => kind)
  const hearing: OfficialHearing = {
    ...best!.hearing,
    hearingId: idsOf(all)[0]!,
    title: titles.find((title) => !isShouted(title)) ?? titles[0] ?? null,
    kind: kinds.find((kind) => kind !== HearingKind.MEETING) ?? HearingKind.MEETING,
    status: isHeld ? HearingStatus.HELD : (meeting ?? all[0]!).status,
    startsAt: first(sameDay.map((one) => one.startsAt ?? null)),
    location: first(sameDay.map((one) => one.location ?? null)),
    citation: first(all.map(({ citation }) => citation)),
    jacketNumber: first(all.map((one) => one.jacketNumber)),
    witnessCount: first(all.map((one) => one.witnessCount)),
    committeeIds: [...new Set(all.flatMap((one) => one.committeeIds))],
    billIds: [...new Set(all.flatMap((one) => one.billIds))],
    participants: peopleOf(all),
    documents: [...new Map(all.flatMap((one) => one.documents).map((one) => [one.url, one])).values()],
  }
  return { hearing, recordId: best!.recordId }
}

import { HearingStatus } from '../../../congress/hearing-kinds'
import { memberAddress } from '../person-link'
import type { HearingData } from './hearing-data'

const EVENT_STATUS: Record<HearingStatus, string> = {
  [HearingStatus.SCHEDULED]: 'EventScheduled',
  [HearingStatus.HELD]: 'EventScheduled',
  [HearingStatus.POSTPONED]: 'EventPostponed',
  [HearingStatus.RESCHEDULED]: 'EventRescheduled',
  [HearingStatus.CANCELED]: 'EventCancelled',
}

/** A hearing in the words of schema.org. */
export function hearingLinkedData(
  { name, date, startsAt, location, status, committees, participants, citation, documents }: HearingData,
  { url, origin }: { url: string; origin: string },
): object {
  return {
    '@type': 'Event',
    '@id': url,
    url,
    name,
    startDate: startsAt ? `${date}T${startsAt}` : date,
    location: location ? { '@type': 'Place', name: location } : undefined,
    eventStatus: `https://schema.org/${EVENT_STATUS[status]}`,
    organizer: committees.map(({ name: committee }) => ({
      '@type': 'GovernmentOrganization',
      name: committee,
    })),
    performer: participants.map(({ name: person, member }) => ({
      '@type': 'Person',
      name: person,
      url: member ? `${origin}/${memberAddress(member)}` : undefined,
    })),
    recordedIn: citation ? { '@type': 'CreativeWork', name: citation, url: documents[0]?.url } : undefined,
  }
}

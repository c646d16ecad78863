import icalendar, { type ICalCalendar, ICalEventStatus } from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { printedDate } from '../../congress/calendar-date'
import { HearingStatus } from '../../congress/hearing-kinds'
import type { Bill } from '../../entities/bill'
import type { Committee } from '../../entities/committee'
import type { Hearing } from '../../entities/hearing'
import type { HearingHistory } from '../../queries/hearing-history'
import { printable } from '../charts/printable'

/** A hearing with what its entry in a calendar tells of it. */
export interface CalendarHearing {
  hearing: Hearing
  committees: Committee[]
  bills: Bill[]
  history: HearingHistory | undefined
  /** Address of the official record. */
  recordUrl: string | null
}

const LONGEST_TITLE = 250
const LONGEST_LINE = 500
const TTL_SECONDS = 3600
const ZONE = 'America/New_York'

const zoneText = (zone: string): string => String(tzlib_get_ical_block(zone)[0])

/** Standing in front of the title, since many calendars show nothing but titles. */
const SIGNS: Partial<Record<HearingStatus, string>> = {
  [HearingStatus.CANCELED]: 'Canceled: ',
  [HearingStatus.POSTPONED]: 'Postponed: ',
}

/** A hearing that was put off without a new day takes place on none: like one called off, it is struck out. */
const isOff = ({ status }: Hearing): boolean => SIGNS[status] !== undefined

/** A calendar of hearings as text (RFC 5545). */
export function calendarText(name: string, hearings: CalendarHearing[], origin: string): string {
  const calendar = icalendar({
    prodId: { company: 'Safe Harbor', product: 'Hearings', language: 'EN' },
    name: printable(name, LONGEST_TITLE),
    ttl: TTL_SECONDS,
    // Named by each event alone: named here, it would be taken for that of the stamps, which are in UTC.
    timezone: { name: null, generator: zoneText },
  })
  for (const hearing of hearings) addEvent(calendar, hearing, origin)
  return `${calendar.toString()}\r\n`
}

function addEvent(calendar: ICalCalendar, calendarHearing: CalendarHearing, origin: string): void {
  const { hearing, history } = calendarHearing
  const { hearingId } = hearing
  const page = `${origin}/hearings/${hearingId}`
  calendar.createEvent({
    id: `${history?.firstId ?? hearingId}@safe-harbor`,
    sequence: history?.revision ?? 0,
    stamp: instant(history?.lastSeenAt),
    created: instant(history?.firstSeenAt),
    lastModified: instant(history?.lastSeenAt),
    ...timeOf(hearing),
    location: hearing.location && printable(hearing.location, LONGEST_LINE),
    summary: printable(`${SIGNS[hearing.status] ?? ''}${titleOf(calendarHearing)}`, LONGEST_TITLE),
    description: descriptionOf(calendarHearing, page),
    status: isOff(hearing) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    url: page,
  })
}

/** A time in Washington is written as it is said there, with its zone; a day alone has none. No record tells the end. */
function timeOf({ date, startsAt }: Hearing) {
  if (startsAt === null) return { start: instant(`${date}T00:00:00Z`), allDay: true }
  return { start: new Date(`${date}T${startsAt}:00`), timezone: ZONE }
}

const instant = (text = '1970-01-01T00:00:00Z') => new Date(text)

function titleOf({ hearing, committees }: CalendarHearing): string {
  const [committee] = committees
  return hearing.title ?? `${KIND_WORDS[hearing.kind]}${committee ? `, ${committee.name}` : ''}`
}

const KIND_WORDS: Record<Hearing['kind'], string> = {
  HEARING: 'Hearing',
  MARKUP: 'Markup',
  MEETING: 'Committee meeting',
}

function descriptionOf(calendarHearing: CalendarHearing, page: string): string {
  const { hearing, committees, bills, history, recordUrl } = calendarHearing
  const lines = [
    ...committees.map(({ name }) => name),
    ...bills.map(({ citation, title }) => [citation, title].filter(Boolean).join(', ')),
    history?.movedFrom ? `Moved from ${printedDate(history.movedFrom)} to ${printedDate(hearing.date)}` : '',
    recordUrl ? `Record: ${recordUrl}` : '',
    page,
  ]
  return lines
    .filter((line) => line !== '')
    .map((line) => printable(line, LONGEST_LINE))
    .join('\n')
}

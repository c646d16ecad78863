import { Committee } from '../../entities/committee'
import type { Hearing } from '../../entities/hearing'
import { OfficialRecord } from '../../entities/official-record'
import { committeeList } from '../../queries/committees'
import type { Filter } from '../../queries/filter'
import { hearingHistories } from '../../queries/hearing-history'
import { hearingFilter, hearingList } from '../../queries/hearings'
import type { Loaders } from '../../queries/loaders'
import { readKey } from '../../queries/natural-key'
import { rowBatches } from '../../queries/row-batches'
import { findRow } from '../../queries/rows'
import { CACHING, type Published } from '../published'
import { readFilter } from '../tables/filter-parameters'
import { billsOf, committeesOf } from '../tables/hearing-table'
import { problem } from '../tables/problem'
import { parametersOf, refusalOf } from '../tables/table-answer'
import type { TableDoor } from '../tables/table-rows'
import { type CalendarHearing, calendarText } from './calendar-text'

export const CALENDAR_PATHS = ['/calendar/hearings.ics', '/calendar/committees/<code>.ics'] as const

/** The latest ones by day, those to come first of all: calendars read every entry again at every look. */
const MOST_HEARINGS = 1000

const OF_COMMITTEE = /^\/calendar\/committees\/([^/]+)\.ics$/

/** A calendar by its address; 404 with a list of what there is, where there is none. */
export async function calendarAnswer(door: TableDoor, url: URL): Promise<Published> {
  const { loaders, origin } = door
  const code = OF_COMMITTEE.exec(decodeURIComponent(url.pathname))?.[1]
  if (code === undefined && url.pathname !== CALENDAR_PATHS[0]) return noCalendar(url)
  try {
    const committee =
      code === undefined ? null : await findRow(loaders, Committee, readKey('committeeId', code))
    if (code !== undefined && !committee) return noCalendar(url)
    const asked = readFilter(parametersOf(url), { fields: hearingFilter })
    const filter = committee ? await within(loaders, committee, asked) : asked
    const name = committee ? `Hearings: ${committee.name}` : 'Hearings in Congress'
    return {
      status: 200,
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': CACHING.MINUTE },
      body: calendarText(name, await hearingsOf(loaders, filter), origin),
    }
  } catch (error) {
    const refused = refusalOf(error)
    if (!refused) throw error
    return problem({ status: 400, ...refused }, 'text')
  }
}

/** Hearings of a committee are those of its subcommittees, too. */
async function within(loaders: Loaders, { committeeId }: Committee, asked: Filter | null): Promise<Filter> {
  const filter = { parentId: { eq: committeeId } }
  const codes = [committeeId]
  for await (const rows of rowBatches(loaders, committeeList, { filter })) {
    codes.push(...rows.map((row) => row.committeeId))
  }
  const held = { committee: { any: codes } }
  return asked ? { and: [held, asked] } : held
}

async function hearingsOf(loaders: Loaders, filter: Filter | null): Promise<CalendarHearing[]> {
  const hearings: Hearing[] = []
  for await (const rows of rowBatches(loaders, hearingList, { filter, limit: MOST_HEARINGS })) {
    hearings.push(...rows)
  }
  const histories = await hearingHistories(
    loaders,
    hearings.map(({ hearingId }) => hearingId),
  )
  return Promise.all(
    hearings.map(async (hearing) => {
      const [committees, bills, record] = await Promise.all([
        committeesOf(hearing, { loaders }),
        billsOf(hearing, { loaders }),
        findRow(loaders, OfficialRecord, hearing.recordId),
      ])
      const history = histories.get(hearing.hearingId)
      return { hearing, committees, bills, history, recordUrl: record?.url ?? null }
    }),
  )
}

function noCalendar(url: URL): Published {
  const detail = `There is no calendar at ${url.pathname.slice(0, 200)}. There is: ${CALENDAR_PATHS.join(', ')}.`
  return problem({ status: 404, detail }, 'text')
}

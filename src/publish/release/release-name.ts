import { printedDate } from '../../congress/calendar-date'
import { Member } from '../../entities/member'
import { type Release, ReleasePublisher } from '../../entities/release'
import type { Loaders } from '../../queries/loaders'
import { childRows, findRows } from '../../queries/rows'

/** Members in whose name a release was published. */
export async function publishersOf(loaders: Loaders, releaseId: string): Promise<Member[]> {
  const ofRelease = { type: ReleasePublisher, parentColumn: 'releaseId', orderBy: ['bioguideId'] }
  const links = await childRows(loaders, ofRelease, releaseId)
  return findRows(
    loaders,
    Member,
    links.map(({ bioguideId }) => bioguideId),
  )
}

/** What a release is called: by its title, else by who published it and when. */
export function releaseName(
  { title, publishedOn }: Pick<Release, 'title' | 'publishedOn'>,
  publishers: Pick<Member, 'lastName'>[],
): string {
  if (title !== null) return title
  const names = publishers.map(({ lastName }) => lastName)
  const of = names.length > 0 ? ` of ${new Intl.ListFormat('en').format(names)}` : ''
  return `Release${of}${publishedOn ? `, ${printedDate(publishedOn)}` : ''}`
}

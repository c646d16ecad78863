import { findHearing } from '../../../queries/find-hearing'
import { jsonData, movedTo, type Published } from '../../published'
import type { Format, Site } from '../site'
import { notFound } from '../trouble'
import { hearingData } from './hearing-data'
import { hearingHtml } from './hearing-page'

/** Answers for a hearing: page or data; an id that it had before leads to the one it has. */
export async function hearingDoor(
  site: Site,
  { name, format }: { name: string; format: Format },
): Promise<Published> {
  const hearing = await findHearing(site.loaders, name)
  if (!hearing) {
    const sentence =
      'No hearing is loaded under this id. Hearings stand under the id of their print, such as CHRG-113shrg85505, else under committee and day, such as ssju00-2015-02-24.'
    return notFound({ what: 'hearing', root: '../', format, sentence })
  }
  if (hearing.hearingId !== name)
    return movedTo(`../hearings/${hearing.hearingId}${format === 'json' ? '.json' : ''}`)
  const data = await hearingData(site.loaders, hearing)
  return format === 'json' ? jsonData(data) : hearingHtml(site, data)
}

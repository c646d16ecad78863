import type { CardSubject } from '../cards/card-address'
import { DEFAULT_OPTIONS } from '../cards/card-options'
import { elementCode, frameCode, pictureCode } from '../cards/embed-codes'
import { embeddable } from '../cards/embed-source'
import type { Site } from './site'
import type { Takeaway } from './take-away'

/** Width of an article's column, by which the height of a card is told, in pixels. */
const COLUMN = 600

/** Codes that show the card of a page elsewhere; none where there is no card of it. */
export async function embedTakeaways(
  { loaders, origin, today }: Site,
  subject: CardSubject,
  asOf: string | null = null,
): Promise<Takeaway[]> {
  if (subject.kind === 'dashboard') return []
  const options = { ...DEFAULT_OPTIONS, asOf }
  const card = await embeddable(loaders, { base: origin, subject, options, today, width: COLUMN })
  if (!card) return []
  return [
    {
      label: 'Embed code',
      hint: 'A card for an article. Many publishing systems make it from the link alone.',
      text: frameCode(card.source),
    },
    {
      label: 'Embed code, as an element',
      hint: 'For pages that may run a script: it fits itself to its words and colours.',
      text: elementCode(card.source),
    },
    {
      label: 'Code for a newsletter',
      hint: 'A picture that leads to this page; what it shows stands in its text, too.',
      text: pictureCode(card.source),
    },
  ]
}

import type { TextSpan } from '../../congress/text-span'
import type { DateBasis } from '../../press/claim-kind'
import type { claimCells, mentionCells } from '../../queries/checked-release'

type Quoted = TextSpan & { quote: string }

/** A claim in the columns of the stored one, with the words that make it. */
export type ClaimView = ReturnType<typeof claimCells> & { evidence: Quoted[] }

export type MentionView = ReturnType<typeof mentionCells>

export interface QuotationView extends Quoted {
  speaker: string | null
  bioguideId: string | null
}

export interface HearingPersonView extends Quoted {
  role: 'PARTICIPANT' | 'REQUESTED_BY' | 'LED_BY'
  name: string
  bioguideId: string | null
}

/** A release that has been read and judged: the same to a page whether it is stored or was only checked. */
export interface ReleaseView {
  text: string
  publishedOn: string | null
  dateBasis: DateBasis | null
  dateReasons: string[]
  bills: MentionView[]
  claims: ClaimView[]
  quotations: QuotationView[]
  hearingPeople: HearingPersonView[]
}

import { useAddress } from '../layout'
import { seatTag } from './words'

interface PersonLinkProps {
  member: {
    bioguideId: string
    name: string
    party: string | null
    state: string | null
    isSenator: boolean
    district?: number | null
  }
}

/** A member's name as a link to their page, and the seat after it. */
export function PersonLink({ member }: PersonLinkProps) {
  const { name, party, state, district } = member
  const to = useAddress()
  const tag = seatTag(party, state, district)
  return (
    <>
      <a href={to(memberAddress(member))}>
        <bdi>{name}</bdi>
      </a>
      {tag && <span class="seat"> ({tag})</span>}
    </>
  )
}

/** Address of a member's page, from the root. */
export const memberAddress = ({
  bioguideId,
  isSenator,
}: {
  bioguideId: string
  isSenator: boolean
}): string => `${isSenator ? 'senators' : 'representatives'}/${bioguideId}`

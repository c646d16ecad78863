/**
 * Documents that can be asked for by the hash of their text alone, at any time: what a story or a dashboard
 * asks for again and again. A hash is in use for as long as somebody shows what it gives, so that a text is
 * never changed here; a better one is added beside it.
 */
export const TRUSTED_DOCUMENTS = {
  BillCard: `query BillCard($bill: ID!) {
  bill(id: $bill) {
    billId citation title known introducedOn latestActionOn status congressGovUrl
    sponsor { fullName party state }
    cosponsorCount
    laws { number approvedOn }
  }
}`,
  BillCosponsors: `query BillCosponsors($bill: ID!, $asOf: Date, $first: Int = 100, $after: String) {
  bill(id: $bill) {
    billId citation
    cosponsorships(asOf: $asOf, first: $first, after: $after) {
      totalCount
      nodes { date isOriginal withdrawnOn party state member { fullName } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
  Dashboard: `query Dashboard($filter: BillFilter, $first: Int = 20) {
  bills(filter: $filter, first: $first) {
    totalCount
    facets { status { value count } congress { value count } party { value count } }
    nodes { billId citation title status introducedOn sponsor { fullName party state } cosponsorCount }
  }
}`,
  ReleaseClaims: `query ReleaseClaims($release: ID!, $first: Int = 50) {
  release(releaseId: $release) {
    releaseId title publishedOn url
    claims(first: $first) {
      totalCount
      nodes { kind memberName verdict rule explanation evidence { start end quote } bill { billId citation } }
    }
  }
}`,
  Hearings: `query Hearings($filter: HearingFilter, $first: Int = 20) {
  hearings(filter: $filter, first: $first) {
    totalCount
    nodes { hearingId title date chamber status citation committees { name } }
  }
}`,
} as const

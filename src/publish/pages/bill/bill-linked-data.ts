import { Chamber } from '../../../congress/chamber'
import { ordinal } from '../../../congress/congress-number'
import { memberAddress } from '../person-link'
import type { BillData } from './bill-data'

/** A bill in the words of schema.org. */
export function billLinkedData(data: BillData, { url, origin }: { url: string; origin: string }): object {
  const { title, citation, introducedOn, sponsor, laws, congressGovUrl, congress, subjects, sources } = data
  const [law] = laws ?? []
  return {
    '@type': 'Legislation',
    '@id': `${origin}/bills/${data.billId}`,
    url,
    name: title,
    legislationIdentifier: citation ?? data.billId,
    legislationType: data.type ?? undefined,
    legislationJurisdiction: 'US',
    isPartOf: congress
      ? { '@type': 'CreativeWork', name: `${ordinal(congress)} United States Congress` }
      : undefined,
    legislationDate: introducedOn ?? undefined,
    legislationPassedBy: data.actions?.some(
      ({ status }) => status === 'PASSED_SENATE' || status === 'PASSED_HOUSE',
    )
      ? chambersThatPassed(data).map((name) => ({ '@type': 'GovernmentOrganization', name }))
      : undefined,
    legislationLegalForce: law ? 'InForce' : 'NotInForce',
    sponsor: sponsor
      ? { '@type': 'Person', name: sponsor.name, url: `${origin}/${memberAddress(sponsor)}` }
      : undefined,
    keywords: subjects ?? undefined,
    sameAs: congressGovUrl ?? undefined,
    isBasedOn: sources.map(({ url: source }) => source),
  }
}

function chambersThatPassed({ actions }: BillData): string[] {
  const chambers = { PASSED_SENATE: Chamber.SENATE, PASSED_HOUSE: Chamber.HOUSE } as const
  const names = {
    [Chamber.SENATE]: 'United States Senate',
    [Chamber.HOUSE]: 'United States House of Representatives',
  }
  const passed = Object.entries(chambers).filter(([step]) => actions?.some(({ status }) => status === step))
  return passed.map(([, chamber]) => names[chamber])
}

import { billList } from '../../src/queries/bills'
import { claimList } from '../../src/queries/claims'
import { committeeList } from '../../src/queries/committees'
import { cosponsorshipList } from '../../src/queries/cosponsorships'
import { hearingList } from '../../src/queries/hearings'
import { memberList } from '../../src/queries/members'
import { releaseList } from '../../src/queries/releases'
import { ask } from '../support/ask'
import { useBothEngines } from '../support/both-engines'
import { blocksOf } from '../support/doc-blocks'

/** Every list in every order, from both ends. */
const lists = [billList, claimList, committeeList, cosponsorshipList, hearingList, memberList, releaseList]
const ordered = lists.flatMap(({ name, orders }) =>
  Object.keys(orders).flatMap((field) =>
    ['ASC', 'DESC'].map((direction) => {
      const order = `orderBy: { field: ${field}, direction: ${direction} }`
      const page = `{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } }`
      return `{ front: ${name}(first: 100, ${order}) ${page} back: ${name}(last: 100, ${order}) ${page} }`
    }),
  ),
)

const tour = blocksOf('docs/schema-tour.md')
  .filter((block) => block.language === 'graphql')
  .map((block) => block.text)

const facets =
  '{ bills { facets { status { value count } party { value count } committee { value count } subject { value count } chamber { value count } } } }'

describe('both engines answer alike', () => {
  const { sqlite, postgres } = useBothEngines()

  it('has queries to compare', () => {
    expect(tour.length).toBeGreaterThan(8)
    expect(ordered.length).toBeGreaterThan(20)
  })

  it.each([...tour, ...ordered, facets])('%s', async (query) => {
    expect(await ask(postgres(), query)).toEqual(await ask(sqlite(), query))
  })
})

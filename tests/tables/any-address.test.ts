import fc from 'fast-check'
import { conditionNames } from '../../src/publish/tables/condition-name'
import { TABLES } from '../../src/publish/tables/tables'
import { describeOnEngines, newDatabase } from '../support/engines'
import { type RunningServer, startServer } from '../support/running-server'

const RUNS = 150
const OWN = [
  'asOf',
  'includeWithdrawn',
  'columns',
  'group',
  'shape',
  'orderBy',
  'limit',
  'after',
  'bom',
  'filter',
]

const word = fc.oneof(
  fc.constantFrom(
    '113',
    '-1',
    '2147483648',
    '2014-01-11',
    '2014-02-30',
    's1733-113',
    'S. 1733 (113th)',
    'true',
    'ENACTED',
    '%',
    '"a,b"',
    '"',
    'a"b',
    '\0',
    '\ud800',
    "'; DROP TABLE bill; --",
    '{"or":[{}]}',
    '{"not":{"congress":{"eq":113}}}',
    '{"__proto__":{"eq":1}}',
    'WyJiaWxsczpJTlRST0RVQ0VEX09OOkRFU0MiLCIyMDE0IiwiXHUwMDAwIl0',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

const address = fc.constantFrom(...TABLES).chain((table) => {
  const names = [...conditionNames(table.list.filter, table.shorthands).map(([name]) => name), ...OWN]
  const name = fc.oneof({ arbitrary: fc.constantFrom(...names), weight: 9 }, fc.string({ maxLength: 12 }))
  const parameters = fc.array(fc.tuple(name, fc.array(word, { minLength: 1, maxLength: 3 })), {
    maxLength: 4,
  })
  return fc.tuple(parameters, fc.constantFrom('csv', 'json')).map(([given, format]) => {
    const asked = new URLSearchParams(given.map(([key, words]) => [key, words.join(',')]))
    return `/v1/${table.name}.${format}?${asked}`
  })
})

describeOnEngines('whatever a table is asked', (engine) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ database: await newDatabase(engine, 'seeded') })
  })
  afterAll(() => server.stop())

  it('is answered by rows, or by words that say what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(address, async (path) => {
        const answer = await server.fetch(path)
        const text = await answer.text()
        expect([path, answer.status, text.slice(0, 80)]).toEqual([
          path,
          answer.status === 200 ? 200 : 400,
          expect.anything(),
        ])
      }),
      { numRuns: RUNS, seed: 20_140_111 },
    )
  })
})

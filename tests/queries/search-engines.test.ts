import fc from 'fast-check'
import type { DataSource } from 'typeorm'
import { UserInputError } from '../../src/queries/errors'
import { Loaders } from '../../src/queries/loaders'
import { SearchPage } from '../../src/queries/search'
import { useBothEngines } from '../support/both-engines'

/** What a search gives, or the code of its refusal. */
async function answerOf(db: DataSource, query: string) {
  try {
    const page = new SearchPage(new Loaders(db), { query, first: 100 })
    const edges = await page.edges()
    const snippets = await Promise.all(edges.slice(0, 3).map((edge) => edge.snippet()))
    return {
      total: await page.totalCount(),
      found: edges.map(({ node, matchedIn, cursor }) => [matchedIn, node.id, cursor]),
      snippets,
    }
  } catch (error) {
    if (error instanceof UserInputError) return `${error.code} ${error.argument}`
    throw error
  }
}

const ORDINARY = [
  'trafficking',
  'human trafficking',
  '"human trafficking"',
  'victims',
  'justice victim',
  'traffick*',
  'exploit* minors',
  'shelter OR housing',
  'trafficking -victims',
  'trafficking -"human trafficking"',
  'cardenas',
  'Klobuchar',
  'minnesota',
  'Senate Committee on the Judiciary',
  'hearing federal state local',
  'S. 1733',
  'hr3610',
  's178-114',
  'P.L. 114-22',
  '113-455',
  'CHRG-113shrg85505',
  'safe harbor laws',
  'child labor agencies',
  'act of 2015',
  'O’Rourke',
]

describe('both engines', () => {
  const { sqlite, postgres } = useBothEngines()

  it.each(ORDINARY)('find the same in the same order: %s', async (query) => {
    const expected = await answerOf(sqlite(), query)
    expect(await answerOf(postgres(), query)).toEqual(expected)
  })

  it('find something for nearly all of these', async () => {
    const answers = await Promise.all(ORDINARY.map((query) => answerOf(sqlite(), query)))
    const empty = ORDINARY.filter((_, index) => {
      const answer = answers[index]!
      return typeof answer === 'string' || answer.total === 0
    })
    expect(empty).toEqual([])
  })

  const piece = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'trafficking',
        'victim',
        'act',
        'human',
        'sex',
        'of',
        '2015',
        'minor',
        's',
        '1733',
        'hr',
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '"',
        '*',
        '-',
        '(',
        ')',
        'OR',
        'AND',
        'NOT',
        'NEAR',
        ':',
        '^',
        '&',
        '|',
        '!',
        '<->',
        "'",
        "''",
        '\\',
        '~',
        '~bill',
        '{',
        '}',
        ';--',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('\0', '😀', 'Cárdenas', '\ud800', '½', 'ﷺ', '²', 'İ', '１７３３', '\u0301'),
    },
  )
  const anything = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .array(fc.tuple(piece, fc.constantFrom(' ', '', ' ')), { maxLength: 10 })
        .map((pieces) => pieces.flat().join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 600 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '"'.repeat(10_240),
        '('.repeat(500),
        '-a '.repeat(166),
        'a* '.repeat(40),
        `${'x'.repeat(499)}*`,
      ),
    },
  )

  it('answer or refuse any text alike, and never fail', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (query) => {
        expect(await answerOf(postgres(), query)).toEqual(await answerOf(sqlite(), query))
      }),
      { numRuns: 400 },
    )
  })
})

import fc from 'fast-check'
import { BillStatus } from '../../src/congress/bill-status'
import { BillAction } from '../../src/entities/bill-action'
import { billSteps, statusSince } from '../../src/publish/cards/bill-steps'
import { ELEMENT_SCRIPT } from '../../src/publish/cards/card-element'
import { CARD_SCRIPT } from '../../src/publish/cards/card-script'
import { CARD_STYLE } from '../../src/publish/cards/card-style'
import { growthPath } from '../../src/publish/cards/growth-line'
import { PHRASES, STATUS_WORDS } from '../../src/publish/cards/phrases'
import { widthOf, wrapped } from '../../src/publish/cards/picture-text'
import { plainLine } from '../../src/publish/cards/plain-line'
import { DASHBOARD_PHRASES } from '../../src/publish/dashboard/dashboard-phrases'
import { DASHBOARD_STYLE } from '../../src/publish/dashboard/dashboard-style'

/** Actions that complete a step, oldest first. */
function actionsOf(...steps: [date: string, status: BillStatus | null][]): BillAction[] {
  return steps.map(([date, status]) => Object.assign(new BillAction(), { date, status }))
}

describe('the steps on a card', () => {
  const law = {
    status: BillStatus.ENACTED,
    introducedOn: '2015-01-13',
    approvedOn: '2015-05-29',
    actions: actionsOf(
      ['2015-01-13', BillStatus.REFERRED],
      ['2015-02-26', BillStatus.ORDERED_REPORTED],
      ['2015-04-22', BillStatus.PASSED_SENATE],
      ['2015-05-19', BillStatus.PASSED_HOUSE],
      ['2015-05-29', BillStatus.ENACTED],
    ),
  }

  it('have the day on which each was first reached', () => {
    expect(billSteps(law).map(({ date }) => date)).toEqual([
      '2015-01-13',
      '2015-01-13',
      '2015-04-22',
      '2015-05-19',
      '2015-05-29',
    ])
    expect(statusSince(law)).toBe('2015-05-29')
  })

  it('are those reached before a bill failed', () => {
    const failed = {
      status: BillStatus.FAILED,
      introducedOn: '2015-01-13',
      approvedOn: null,
      actions: actionsOf(['2015-01-20', BillStatus.REFERRED], ['2015-02-01', BillStatus.FAILED]),
    }
    expect(billSteps(failed).map(({ isReached }) => isReached)).toEqual([true, true, false, false, false])
    expect(statusSince(failed)).toBe('2015-02-01')
  })

  it('have no day where none is known', () => {
    const index = { status: BillStatus.ENACTED, introducedOn: null, approvedOn: null, actions: [] }
    expect(billSteps(index).map(({ isReached, date }) => [isReached, date])).toEqual(
      Array.from({ length: 5 }, () => [true, null]),
    )
    expect(statusSince({ ...index, status: BillStatus.UNKNOWN })).toBeNull()
  })

  it('give the day on which the second chamber passed a bill', () => {
    const both = {
      ...law,
      status: BillStatus.PASSED_BOTH,
      actions: law.actions.slice(0, 4),
      approvedOn: null,
    }
    expect(statusSince(both)).toBe('2015-05-19')
  })
})

describe('words on one line', () => {
  it('hold nothing that steers, and no more than fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 1, max: 50 }),
        (text, most) => {
          const line = plainLine(text, most)
          expect([...line].length).toBeLessThanOrEqual(most)
          expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u)
        },
      ),
    )
  })

  it('are broken into lines that are drawn within the card', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 5 }), (text, mostLines) => {
        const lines = wrapped(text, { width: 200, size: 17, mostLines })
        expect(lines.length).toBeLessThanOrEqual(mostLines)
        for (const line of lines) expect(widthOf(line, 17)).toBeLessThanOrEqual(200)
      }),
    )
  })
})

describe('a line of cosponsors over time', () => {
  it('goes from the first day to the last, in steps', () => {
    const points = [
      { day: '2014-01-01', count: 1 },
      { day: '2014-01-06', count: 4 },
      { day: '2014-01-11', count: 2 },
    ]
    expect(growthPath(points, 100, 23)).toBe('M0 16.5 H50 V1.5 H100 V11.5')
    expect(growthPath(points.slice(0, 1), 100, 23)).toBeNull()
  })
})

describe('phrases', () => {
  const say = (phrase: unknown) =>
    typeof phrase === 'function'
      ? phrase('7', '7')
      : typeof phrase === 'object'
        ? JSON.stringify(phrase)
        : phrase

  it.each([
    ['cards', PHRASES.en, PHRASES.es, ['brand']],
    ['statuses', STATUS_WORDS.en, STATUS_WORDS.es, []],
    ['dashboards', DASHBOARD_PHRASES.en, DASHBOARD_PHRASES.es, ['home']],
  ] as [string, object, object, string[]][])('of %s are all there in Spanish', (_of, en, es, same) => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort())
    const untranslated = Object.entries(en).filter(
      ([name, phrase]) => say(phrase) === say((es as Record<string, unknown>)[name]),
    )
    expect(untranslated.map(([name]) => name)).toEqual(same)
  })
})

describe('styles and scripts of cards', () => {
  it('hold nothing that HTML would escape, so that the policy’s hash fits', () => {
    expect(CARD_STYLE + DASHBOARD_STYLE + CARD_SCRIPT).not.toMatch(/["&<]/)
  })

  it('ask nothing of elsewhere and touch no storage', () => {
    expect(CARD_STYLE + DASHBOARD_STYLE).not.toMatch(/url\(|@import|@font-face|https?:/)
    for (const script of [CARD_SCRIPT, ELEMENT_SCRIPT]) {
      expect(script).not.toMatch(/localStorage|sessionStorage|indexedDB|cookie|eval|innerHTML =|https?:/)
      expect(Buffer.byteLength(script)).toBeLessThanOrEqual(5_000)
    }
  })
})

import path from 'node:path'
import { type Score, scoreGold } from '../../bench/eval/score'
import { sharedGold } from '../../bench/eval/shared-gold'
import type { Tally } from '../../bench/eval/tally'
import { writtenGold } from '../../bench/eval/written-gold'
import { seedReader } from '../support/seed-knowledge'
import { describeWithShared, sharedData } from '../support/shared-data'

/** What must be reached, as precision and recall. */
const FLOORS: [string, (score: Score) => Tally, number, number][] = [
  ['member and bill, kind included', (score) => score.memberBill, 0.95, 0.88],
  ['member and bill, kind left aside', (score) => score.kindAside, 0.97, 0.93],
  ['STATUS, HEARING, COSPONSOR_COUNT', (score) => score.others, 0.93, 0.8],
  ['bills linked', (score) => score.links, 0.98, 0.95],
  ['verdicts', (score) => score.verdicts, 0.97, 0.97],
  ['quotations', (score) => score.quotations, 0.95, 0.95],
]

/** A line for each measure below its floor, and then every fault: what a failing test has to show. */
function shortfalls(score: Score): string[] {
  const below = FLOORS.flatMap(([name, measure, precision, recall]) => {
    const tally = measure(score)
    const reached = tally.precision >= precision && tally.recall >= recall
    return reached
      ? []
      : [`${name}: precision ${tally.precision.toFixed(3)}, recall ${tally.recall.toFixed(3)}`]
  })
  const worst = [...below, ...score.falselyContradicted]
  return worst.length > 0 ? [...worst, ...score.faults] : []
}

describe('releases written for this project', () => {
  const releases = writtenGold(__dirname)

  test('are at least forty, all different', () => {
    expect(releases.length).toBeGreaterThanOrEqual(40)
    expect(new Set(releases.map((release) => release.text)).size).toBe(releases.length)
  })

  test('reach what must be reached, and nothing true is contradicted', async () => {
    expect(shortfalls(await scoreGold(releases, seedReader()))).toEqual([])
  })
})

describeWithShared('real releases, annotated by hand', () => {
  test('reach what must be reached, and nothing true is contradicted', async () => {
    const root = path.resolve(sharedData('gold')!, '..')
    expect(shortfalls(await scoreGold(sharedGold(root), seedReader()))).toEqual([])
  })
})

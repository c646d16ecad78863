import { execFileSync } from 'node:child_process'
import path from 'node:path'

const SMALL_HEAP = path.resolve(__dirname, '../../dist/src/ingest/small-heap')

/** Prints the megabytes of the space of what is new: at most under load, after a collection that gives all back, and at most under load again. */
const LOAD = `
const { getHeapSpaceStatistics } = require('node:v8')
const { setTimeout: pause } = require('node:timers/promises')
const young = () => getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size / 1048576
async function load() {
  let most = 0
  for (let round = 0; round < 60; round += 1) {
    const kept = []
    for (let at = 0; at < 120000; at += 1) kept.push({ at, list: [at, at + 1] })
    most = Math.max(most, young())
    await pause(10)
  }
  return Math.round(most)
}
async function main(keep) {
  if (keep) require(${JSON.stringify(SMALL_HEAP)})[keep]()
  const first = await load()
  gc({ type: 'major', flavor: 'last-resort' })
  const left = Math.round(young())
  await pause(200)
  console.log(JSON.stringify([first, left, await load()]))
  process.exit()
}
main(process.argv[1])`

function youngUnderLoad(
  keep?: 'keepHeapSmall' | 'keepHeapReady',
): [first: number, left: number, again: number] {
  const args = ['--expose-gc', '-e', LOAD, ...(keep ? [keep] : [])]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

describe('the space of what is new', () => {
  it('of a server grows to its size, and does so again after it was taken away', () => {
    const [first, left, again] = youngUnderLoad('keepHeapReady')
    expect(left).toBeLessThan(8)
    expect(Math.min(first, again)).toBeGreaterThanOrEqual(32)
    expect(Math.max(first, again)).toBeLessThanOrEqual(64)
  })

  it('of an ingest does not grow', () => {
    const [first, , again] = youngUnderLoad('keepHeapSmall')
    expect(Math.max(first, again)).toBeLessThan(32)
  })

  it('would else grow to more', () => {
    const [first] = youngUnderLoad()
    expect(first).toBeGreaterThan(64)
  })
})

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ownDatabase } from '../support/built-server'
import { run } from '../support/command'
import { describeWithShared, sharedData } from '../support/shared-data'

const folder = path.join(mkdtempSync(path.join(tmpdir(), 'safe-harbor-releases-')), 'releases')
const environment = ownDatabase()
const summaryOf = (stdout: string) => JSON.parse(stdout.trim().split('\n').at(-1)!)

const LINES = [
  { text: 'Senator Cornyn introduced S. 178.', date: '2015-01-13', member: { bioguide_id: 'C001056' } },
  {
    text: 'Senator Klobuchar introduced S. 166.',
    publishedOn: '2015-01-13',
    url: 'https://www.klobuchar.senate.gov/',
    title: 'A bill',
  },
  { text: null, date: '2015-01-14' },
]

beforeAll(() => {
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'one.txt'), 'Senator Boxer is a cosponsor of S. 178.')
  writeFileSync(
    path.join(folder, 'many.jsonl'),
    `${LINES.map((line) => JSON.stringify(line)).join('\n')}\nno JSON\n`,
  )
  writeFileSync(path.join(folder, 'notes.md'), 'not a release')
})

describe('ingest release of a folder', () => {
  it('stores every text and every line, and lists what it rejects with file, line and reason', () => {
    const { exitCode, stdout } = run(environment, ['ingest', 'release', folder, '--json'])
    expect(summaryOf(stdout)).toEqual({
      event: 'summary',
      inserted: 3,
      updated: 0,
      unchanged: 0,
      rejected: 2,
    })
    expect(stdout).toContain('many.jsonl, line 3')
    expect(stdout).toContain('it is not JSON')
    expect(exitCode).toBe(3)
  })

  it('keeps day, address, title and publisher of a line', () => {
    const query =
      '{ releases(filter: {publishedOn: {eq: "2015-01-13"}}) { nodes { title url dateBasis publishers { bioguideId } } } }'
    const { nodes } = JSON.parse(run(environment, ['query', query]).stdout).data.releases
    expect(nodes).toEqual(
      expect.arrayContaining([
        { title: null, url: null, dateBasis: 'GIVEN', publishers: [{ bioguideId: 'C001056' }] },
        { title: 'A bill', url: 'https://www.klobuchar.senate.gov/', dateBasis: 'GIVEN', publishers: [] },
      ]),
    )
  })

  it('changes nothing the second time', () => {
    expect(summaryOf(run(environment, ['ingest', 'release', folder, '--json']).stdout)).toMatchObject({
      inserted: 0,
      updated: 0,
      unchanged: 3,
    })
  })
})

describeWithShared('real releases', () => {
  it.each([
    ['trafficking-dev.jsonl', 87],
    ['other-acts.jsonl', 250],
  ])(
    '%s is stored whole, and the second run changes nothing',
    (file, count) => {
      const own = ownDatabase()
      const args = ['ingest', 'release', sharedData('data', 'press-releases', file)!, '--json']
      const first = run(own, args)
      expect(first).toMatchObject({ exitCode: 0, stderr: '' })
      expect(summaryOf(first.stdout)).toMatchObject({ inserted: count, rejected: 0 })
      expect(summaryOf(run(own, args).stdout)).toMatchObject({ inserted: 0, updated: 0, unchanged: count })
    },
    240_000,
  )
})

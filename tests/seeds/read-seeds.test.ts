import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSeeds, SeedError } from '../../src/ingest/read-seeds'
import { SEEDS } from './seed-folder'

describe('reading the seeds folder', () => {
  let dir: string

  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'seeds-'))
    cpSync(SEEDS, dir, { recursive: true })
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  function change(file: string, from: string, to: string | Buffer): void {
    const text = readFileSync(path.join(dir, file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(path.join(dir, file), typeof to === 'string' ? text.replace(from, to) : to)
  }

  function refusal(): SeedError {
    try {
      readSeeds(dir)
    } catch (error) {
      if (error instanceof SeedError) return error
      throw error
    }
    throw new Error('the folder was read')
  }

  it('names the line and column of a wrong table', () => {
    change('terms.csv', 'K000367,SENATE,MN,,Democrat,2007-01-04', 'K000367,SENATE,MN,,Democrat,2007-02-30')
    const lines = readFileSync(path.join(dir, 'terms.csv'), 'utf8').split('\n')
    const line = lines.findIndex((text) => text.includes('2007-02-30')) + 1
    expect(refusal().message).toBe(
      `terms.csv, line ${line}, column startsOn: expected a calendar day such as 2014-01-11`,
    )
  })

  it('names the field of a wrong record', () => {
    change('bills/s1733-113.json', '"date": "2014-01-09"', '"date": "9 January 2014"')
    expect(refusal()).toMatchObject({ file: 'bills/s1733-113.json', place: 'cosponsors.4.date' })
  })

  it('refuses a field that the shape does not have', () => {
    change('hearings/ssju00-2015-02-24.json', '"title": null', '"titel": null')
    expect(refusal().file).toBe('hearings/ssju00-2015-02-24.json')
  })

  it('names a file that is no JSON, a table of uneven rows, and one that is missing', () => {
    change('bills/s178-114.json', '"gaps"', 'gaps')
    expect(refusal().message).toMatch(/^bills\/s178-114\.json: .*JSON/)
    cpSync(SEEDS, dir, { recursive: true })
    change('committees.csv', 'hsag00,HOUSE,', 'hsag00,')
    expect(refusal().message).toMatch(/^committees\.csv: .*line/)
    cpSync(SEEDS, dir, { recursive: true })
    rmSync(path.join(dir, 'releases/klobuchar-heitkamp-2014-01-11.json'))
    expect(refusal().message).toBe(
      'releases/klobuchar-heitkamp-2014-01-11.json: missing from the seeds folder',
    )
  })

  it('refuses a release that is not UTF-8 rather than move its words', () => {
    change(
      'releases/klobuchar-heitkamp-2014-01-11.txt',
      'Fargo',
      Buffer.from('Safe \x93harbor\x94', 'latin1'),
    )
    expect(refusal()).toMatchObject({ file: 'releases/klobuchar-heitkamp-2014-01-11.txt', place: null })
  })

  it('reads the same bytes into the same hashes', () => {
    const first = readSeeds(dir)
    expect(readSeeds(SEEDS).files).toEqual(first.files)
    expect(first.files).toHaveLength(11 + 2 + 2 + 4 + 1)
  })
})

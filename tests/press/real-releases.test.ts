import { readFileSync } from 'node:fs'
import path from 'node:path'
import { writtenGold } from '../../bench/eval/written-gold'
import type { QuotedSpan } from '../../src/congress/text-span'
import { readRelease } from '../../src/press/read-release'
import { seedKnowledge, seeds } from '../support/seed-knowledge'
import { describeWithShared, sharedData } from '../support/shared-data'

interface Release {
  date: string
  text: string
  member: { bioguide_id: string } | null
}

/** Spans of a reading that are not the text that they claim to be. */
function moved(text: string, publishedOn: string | null, publishers: string[]): QuotedSpan[] {
  const { bills, claims, quotations, hearingMentions } = readRelease(text, seedKnowledge(), {
    publishers,
    ...(publishedOn ? { publishedOn } : {}),
  })
  const spans = [
    ...[...bills, ...quotations, ...hearingMentions].map(({ span }) => span),
    ...claims.flatMap((claim) => claim.evidence),
  ]
  return spans.filter(({ start, end, quote }) => text.slice(start, end) !== quote)
}

test('the releases of the seeds and those written for this project: every span is the text itself', () => {
  const written = writtenGold(path.resolve(__dirname, '../gold'))
  for (const { text, publishedOn, publishers } of written)
    expect(moved(text, publishedOn, publishers)).toEqual([])
  for (const { text } of seeds().releases) expect(moved(text, null, [])).toEqual([])
})

describeWithShared('every real release at hand', () => {
  test.each(['trafficking-dev', 'other-acts'])('%s: every span is the text itself', (name) => {
    const lines = readFileSync(sharedData('data', 'press-releases', `${name}.jsonl`)!, 'utf8')
      .trim()
      .split('\n')
    for (const line of lines) {
      const { date, text, member } = JSON.parse(line) as Release
      expect(moved(text, date, member ? [member.bioguide_id] : [])).toEqual([])
    }
  })
})

import { readFileSync } from 'node:fs'
import type { QuotedSpan } from '../../src/congress/text-span'
import { readRelease } from '../../src/press/read-release'
import { seedKnowledge } from '../support/seed-knowledge'
import { describeWithShared, sharedData } from '../support/shared-data'

interface Release {
  date: string
  text: string
  member: { bioguide_id: string } | null
}

describeWithShared('every real release at hand', () => {
  test.each(['trafficking-dev', 'other-acts'])('%s: every span is the text itself', (name) => {
    const lines = readFileSync(sharedData('data', 'press-releases', `${name}.jsonl`)!, 'utf8')
      .trim()
      .split('\n')
    for (const line of lines) {
      const { date, text, member } = JSON.parse(line) as Release
      const publishers = member ? [member.bioguide_id] : []
      const { bills, claims, quotations, hearingMentions } = readRelease(text, seedKnowledge(), {
        publishedOn: date,
        publishers,
      })
      const spans: QuotedSpan[] = [
        ...[...bills, ...quotations, ...hearingMentions].map(({ span }) => span),
        ...claims.flatMap((claim) => claim.evidence),
      ]
      const moved = spans.filter(({ start, end, quote }) => text.slice(start, end) !== quote)
      expect(moved).toEqual([])
    }
  })
})

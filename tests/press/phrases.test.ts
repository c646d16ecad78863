import { foldName } from '../../src/congress/member-name'
import { ClaimKind } from '../../src/press/claim-kind'
import { readRelease } from '../../src/press/read-release'
import type { ReadClaim } from '../../src/press/release-reading'
import { corpusPairs } from '../support/corpus'
import { seedKnowledge } from '../support/seed-knowledge'

const LETTERS: Partial<Record<ClaimKind, string>> = {
  [ClaimKind.AUTHORED]: 'A',
  [ClaimKind.INTRODUCED]: 'I',
  [ClaimKind.COSPONSORED]: 'C',
}

/** A claim in the words of the corpus; null for what the bill does or is modeled on. */
function inShort({ kind, member, status, count }: ReadClaim): string | null {
  const letter = LETTERS[kind]
  if (letter) return `${letter}:${foldName(member!.name).split(' ').at(-1)}`
  if (kind === ClaimKind.STATUS) return status === 'INTRODUCED' ? 'IO' : `S:${status}`
  if (kind === ClaimKind.COSPONSOR_COUNT) return `N:${count}`
  return kind === ClaimKind.HEARING ? 'H' : null
}

test.each(corpusPairs('phrases.txt'))('%s', (text, expected) => {
  const { claims } = readRelease(text, seedKnowledge(), { publishedOn: '2015-06-02' })
  const read = new Set(claims.flatMap((claim) => inShort(claim) ?? []))
  const wanted = expected.split(' ').filter((word) => word !== '')
  expect([...read].sort()).toEqual(
    [...new Set(wanted)]
      .map((word) => (/^[AIC]:/.test(word) ? `${word[0]}:${foldName(word.slice(2))}` : word))
      .sort(),
  )
})

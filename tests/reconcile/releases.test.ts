import path from 'node:path'
import { citation, printedNumber } from '../../src/congress/bill-number'
import { type CheckedRelease, checkRelease } from '../../src/reconcile/check-release'
import { type ExpectedClaim, type ReleaseCase, releaseCases } from '../support/release-cases'
import { seedKnowledge, seedReader } from '../support/seed-knowledge'

const CASES = releaseCases(path.resolve(__dirname, '../corpus/releases'))

function billText(checked: CheckedRelease, ref: number | null): string {
  const mention = checked.bills.find((bill) => bill.ref === ref)
  if (!mention) return '-'
  const bill = seedKnowledge().bills.find((known) => known.billId === mention.billId)
  if (bill) return citation(bill)
  if (mention.candidates.length > 1) return '?'
  return mention.title ? `“${mention.title}”` : printedNumber(mention.type!, mention.number!)
}

function memberText(checked: CheckedRelease, at: number): string {
  const { member } = checked.claims[at]!
  if (!member) return '-'
  return member.candidates.length > 1 ? '?' : member.name
}

/** Claims in the words of the case files; provisions only where the case speaks of them. */
function found(checked: CheckedRelease, listed: ExpectedClaim[]): string[] {
  const provisions = listed.some((claim) => claim.kind === 'PROVISION')
  return checked.claims
    .flatMap((claim, at) =>
      claim.kind === 'PROVISION' && !provisions
        ? []
        : [
            `${claim.kind} | ${memberText(checked, at)} | ${billText(checked, claim.bill)} | ${checked.judgements[at]!.verdict}`,
          ],
    )
    .sort()
}

function explanations(checked: CheckedRelease): string {
  return checked.judgements.map((judgement) => judgement.explanation).join('\n')
}

test('there are at least thirty short releases', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(30)
})

describe.each(CASES.map((one): [string, ReleaseCase] => [`${one.file}: ${one.shows}`, one]))(
  '%s',
  (_name, one) => {
    const options = {
      publishers: one.publishers,
      ...(one.publishedOn ? { publishedOn: one.publishedOn } : {}),
    }

    test('the claims and verdicts are those listed', async () => {
      const checked = await checkRelease(one.text, options, seedReader())
      const listed = one.claims
        .map(({ kind, member, bill, verdict }) => `${kind} | ${member} | ${bill} | ${verdict}`)
        .sort()
      expect(found(checked, one.claims)).toEqual(listed)
    })

    test('the explanations have the record’s facts, each in one sentence', async () => {
      const checked = await checkRelease(one.text, options, seedReader())
      for (const claim of one.claims) expect(explanations(checked)).toContain(claim.words)
      for (const { explanation } of checked.judgements) expect(explanation).toMatch(/^[A-Z“].*[.”]$/)
    })

    test('every piece of evidence is the text itself', async () => {
      const checked = await checkRelease(one.text, options, seedReader())
      for (const span of checked.claims.flatMap((claim) => claim.evidence)) {
        expect(one.text.slice(span.start, span.end)).toBe(span.quote)
      }
    })
  },
)

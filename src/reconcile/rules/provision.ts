import { ClaimKind } from '../../press/claim-kind'
import { billName, billRow, type Case, type Finding, finding } from '../case'
import type { Rule } from '../rules'
import { Verdict } from '../verdict'
import { contentWords, sharedWords } from './words'

/** Words of the whole field: that a summary has them too says little. */
const OF_THE_FIELD = contentWords(
  'human trafficking sex victims child children crime federal law act bill states state program support services persons require provide authorize creates',
)
const LEAST_SHARE = 0.7
const LEAST_TELLING = 2
const LONGEST_QUOTE = 240

const sentencesOf = (text: string): string[] => text.split(/(?<=[.;])\s+/)

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim().replace(/[.;]$/, '')
  return plain.length <= LONGEST_QUOTE ? plain : `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_QUOTE))} …`
}

function inSummary({ claim, record }: Case): Finding | null {
  const bill = record.bill!
  const wanted = contentWords(claim.subject ?? '')
  for (const summary of bill.summaries) {
    for (const sentence of sentencesOf(summary.text)) {
      const shared = sharedWords(wanted, contentWords(sentence))
      const telling = shared.filter((word) => !OF_THE_FIELD.has(word))
      if (telling.length < LEAST_TELLING || shared.length < wanted.size * LEAST_SHARE) continue
      return finding(
        Verdict.CONFIRMED,
        `The summary of ${billName(bill)} has it: “${shortened(sentence)}.”`,
        [{ type: 'BillSummary', id: summary.summaryId }],
      )
    }
  }
  return null
}

function notInSummary({ record }: Case): Finding {
  const bill = record.bill!
  const text =
    bill.summaries.length === 0
      ? `No summary of ${billName(bill)} is loaded here, so what it would do cannot be set beside the record.`
      : `The summary of ${billName(bill)} does not have this in words close enough to settle it.`
  return finding(Verdict.NOT_CHECKABLE, text, [billRow(bill)])
}

function model(): Finding {
  return finding(Verdict.NOT_CHECKABLE, 'What a bill is modeled on is not part of the official record.')
}

/** Rules for PROVISION and MODEL. */
export const provisionRules: Rule[] = [
  {
    id: 'PROVISION-IN-SUMMARY',
    kinds: [ClaimKind.PROVISION],
    when: 'A sentence of the bill’s summary has most of the words.',
    judge: inSummary,
  },
  {
    id: 'PROVISION-NOT-IN-SUMMARY',
    kinds: [ClaimKind.PROVISION],
    when: 'No sentence of a loaded summary has them.',
    judge: notInSummary,
  },
  {
    id: 'MODEL',
    kinds: [ClaimKind.MODEL],
    when: 'Always: the record does not say what a bill is modeled on.',
    judge: model,
  },
]

import type { BillMention, ReadClaim } from '../press/release-reading'
import type { Finding, RecordOfClaim } from './case'
import { RULES } from './rules'
import { Verdict } from './verdict'

/** A finding, and the id of the rule that made it. */
export interface Judgement extends Finding {
  rule: string
}

/**
 * What the record says of one claim, as it stood at the end of the release's day. The first rule that
 * applies decides; the explanation is one sentence that can be printed. `asOf` is `YYYY-MM-DD`, or null
 * where the day is unknown: then only what holds on every day is confirmed. Pure.
 *
 * @example judge(claim, mention, { bill: s1733 }, '2014-01-11').verdict // 'CONFIRMED'
 */
export function judge(
  claim: ReadClaim,
  mention: BillMention | null,
  record: RecordOfClaim,
  asOf: string | null,
): Judgement {
  for (const rule of RULES) {
    if (!rule.kinds.includes(claim.kind)) continue
    const found = rule.judge({ claim, mention, record, asOf })
    if (found) return { ...found, rule: rule.id }
  }
  return {
    verdict: Verdict.NOT_CHECKABLE,
    rule: 'NO-RULE',
    explanation: 'No rule applies to this claim.',
    restsOn: [],
    hearingId: null,
  }
}

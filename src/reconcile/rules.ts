import { ClaimKind } from '../press/claim-kind'
import type { Case, Finding } from './case'
import { countRules, otherCountRules } from './rules/count'
import { doubtRules } from './rules/doubt'
import { hearingRules } from './rules/hearing'
import { linkRules } from './rules/link'
import { provisionRules } from './rules/provision'
import { authorRules, cosponsorRules, notAuthorRules, notCosponsorRules } from './rules/sponsorship'
import { notReachedRules, statusRules } from './rules/status'

/** One rule of judgement. Its id is permanent: stored verdicts name it, and it never changes its meaning. */
export interface Rule {
  id: string
  kinds: ClaimKind[]
  /** When the rule applies, in a sentence for the documentation. */
  when: string
  /** The finding, or null where the rule does not apply. */
  judge(of: Case): Finding | null
}

/** All rules. For a claim, the first that is for its kind and applies decides. */
export const RULES: Rule[] = [
  ...linkRules,
  ...authorRules(ClaimKind.AUTHORED),
  ...authorRules(ClaimKind.INTRODUCED),
  ...cosponsorRules,
  ...countRules,
  ...statusRules,
  ...doubtRules,
  ...notAuthorRules(ClaimKind.AUTHORED),
  ...notAuthorRules(ClaimKind.INTRODUCED),
  ...notCosponsorRules,
  ...otherCountRules,
  ...notReachedRules,
  ...hearingRules,
  ...provisionRules,
]

import type { BillStatus } from '../../congress/bill-status'
import type { Claim } from '../../entities/claim'
import type { ClaimKind } from '../../press/claim-kind'
import { dayIn, type Language, numberIn } from './language'
import { STATUS_WORDS } from './phrases'

/** A part of a sentence: words of ours, or words as the release gives them. */
export type Piece = string | { given: string }

/** What a kind of claim says, with places for the release's own names. */
const PATTERNS: Record<Language, Record<ClaimKind, string>> = {
  en: {
    AUTHORED: '{member} authored {the}{bill}',
    INTRODUCED: '{member} introduced {the}{bill}',
    COSPONSORED: '{member} cosponsors {the}{bill}',
    COSPONSOR_COUNT: '{bill} has {count} cosponsors',
    STATUS: '{bill}: {status}{date}',
    HEARING: 'Hearing of the {committee}{date}',
    PROVISION: '{bill}: “{subject}”',
    MODEL: '{bill} is modeled after {subject}',
  },
  es: {
    AUTHORED: '{member}: autoría de {bill}',
    INTRODUCED: '{member}: presentación de {bill}',
    COSPONSORED: '{member}: copatrocinio de {bill}',
    COSPONSOR_COUNT: '{bill}: {count} copatrocinios',
    STATUS: '{bill}: {status}{date}',
    HEARING: 'Audiencia: {committee}{date}',
    PROVISION: '{bill}: «{subject}»',
    MODEL: '{bill}: según el modelo de {subject}',
  },
}

const NOT_NAMED: Record<Language, { member: string; bill: string; committee: string; subject: string }> = {
  en: { member: 'A member', bill: 'a bill', committee: 'committee', subject: '…' },
  es: { member: 'Un miembro', bill: 'un proyecto', committee: 'comité', subject: '…' },
}

/** What a release says, in one line of the reader's language; names stay as the release gives them. */
export function claimPhrase(claim: Claim, lang: Language): Piece[] {
  const given: Record<string, string | null> = {
    member: claim.memberName,
    bill: claim.billTitle ?? claim.billNumber,
    committee: claim.committeeName,
    subject: claim.subject,
  }
  const own: Record<string, string> = {
    ...NOT_NAMED[lang],
    the: claim.billTitle && !/^the /i.test(claim.billTitle) ? 'the ' : '',
    count: claim.count === null ? '…' : numberIn(lang, claim.count),
    status: stepWord(claim.status ?? ('UNKNOWN' as BillStatus), lang),
    date: claim.date === null ? '' : `, ${dayIn(lang, claim.date)}`,
  }
  return PATTERNS[lang][claim.kind]
    .split(/\{(\w+)\}/)
    .map((part, at): Piece => {
      if (at % 2 === 0) return part
      const words = given[part]
      return words ? { given: words } : (own[part] ?? '')
    })
    .filter((piece) => piece !== '')
}

const stepWord = (status: BillStatus, lang: Language): string => {
  const word = STATUS_WORDS[lang][status]
  return word.charAt(0).toLowerCase() + word.slice(1)
}

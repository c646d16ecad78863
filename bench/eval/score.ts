import { ClaimKind } from '../../src/press/claim-kind'
import type { Knowledge } from '../../src/press/known'
import { type CheckedRelease, checkRelease, type RecordReader } from '../../src/reconcile/check-release'
import { Known } from '../../src/reconcile/record'
import { Verdict } from '../../src/reconcile/verdict'
import { type GoldClaim, type GoldRelease, isUnnamed } from './gold'
import { isMentionOf, type Match, MEMBER_BILL, matched, type Read, readClaims, SCORED, says } from './match'
import { scoreQuotations } from './quotation-score'
import { Tally } from './tally'

/** Every measure of one gold set, and a line for each thing that is not right. */
export class Score {
  readonly kinds = new Map<ClaimKind, Tally>([...SCORED].map((kind) => [kind, new Tally()]))
  readonly memberBill = new Tally()
  readonly kindAside = new Tally()
  readonly others = new Tally()
  /** Bills of which the whole record is loaded, and those known by number, title and dates. */
  readonly links = new Tally()
  readonly indexed = new Tally()
  readonly members = new Tally()
  readonly verdicts = new Tally()
  readonly quotations = new Tally()
  /** Matched claims about bills of which no whole record is loaded, and those of them left unjudged as they must be. */
  readonly unloaded = { all: 0, unjudged: 0 }
  readonly falselyContradicted: string[] = []
  readonly faults: string[] = []
  releases = 0
}

interface Scoring {
  score: Score
  release: GoldRelease
  checked: CheckedRelease
  knowledge: Knowledge
  /** Ids of the bills of which the whole record is loaded. */
  whole: Set<string>
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 220)
const inWords = (gold: GoldClaim): string =>
  [gold.kind, gold.member ?? gold.committee, gold.status, gold.chamber, gold.count, gold.bill, gold.date]
    .filter((part) => part !== null)
    .join(' ')

/** A sentence of the text that names whom or what the claim is about, for annotations without a quote. */
function sentenceOf({ text, bills }: GoldRelease, { member, committee, bill }: GoldClaim): string {
  const named = bills.find((one) => one.ref === bill)?.titles[0]
  const wanted = [member?.split(' ').at(-1), committee, named].filter((word) => word != null)
  const sentences = text.split(/(?<=[.!?])\s+/)
  return sentences.findLast((sentence) => wanted.some((word) => sentence.includes(word))) ?? ''
}

function readInWords({ claim, mention }: Read): string {
  const bill = mention && (mention.title ?? mention.span.quote)
  return [
    claim.kind,
    claim.member?.name ?? claim.committee?.name,
    claim.status,
    claim.count,
    bill,
    claim.date,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
}

/** Gold claims that count, and whether a read claim is about a bill that is left out. */
function counted(release: GoldRelease): GoldClaim[] {
  const unnamed = new Set(release.bills.filter(isUnnamed).map((bill) => bill.ref))
  return release.claims.filter((claim) => SCORED.has(claim.kind) && !(claim.bill && unnamed.has(claim.bill)))
}

function scoreKinds({ score, release }: Scoring, golds: GoldClaim[], reads: Read[]): Match[] {
  const matches = matched(release, golds, reads)
  const found = new Set<GoldClaim | Read>(matches.flatMap(({ gold, read }) => [gold, read]))
  const leftOut = release.claims.filter((claim) => !golds.includes(claim))
  for (const gold of golds) {
    const group = MEMBER_BILL.has(gold.kind) ? score.memberBill : score.others
    const [right, missed] = found.has(gold) ? [1, 0] : [0, 1]
    for (const tally of [score.kinds.get(gold.kind)!, group]) tally.add(right, 0, missed)
    if (missed)
      score.faults.push(
        `MISSED ${release.id} ${inWords(gold)}: “${flat(gold.quote || sentenceOf(release, gold))}”`,
      )
  }
  for (const read of reads) {
    if (found.has(read) || leftOut.some((gold) => says(release, gold, read))) continue
    const group = MEMBER_BILL.has(read.claim.kind) ? score.memberBill : score.others
    for (const tally of [score.kinds.get(read.claim.kind)!, group]) tally.add(0, 1, 0)
    score.faults.push(`FALSE  ${release.id} ${readInWords(read)}: “${flat(read.claim.evidence[0]!.quote)}”`)
  }
  return matches
}

/** Member and bill alone: one pair however many parts the member has in the bill. */
function scoreKindAside({ score, release }: Scoring, golds: GoldClaim[], reads: Read[]): void {
  const wanted = new Map(
    golds.filter((gold) => MEMBER_BILL.has(gold.kind)).map((gold) => [`${gold.member}|${gold.bill}`, gold]),
  )
  const made = new Map(
    reads
      .filter(({ claim }) => MEMBER_BILL.has(claim.kind))
      .map((read) => [
        `${read.claim.member?.bioguideId ?? read.claim.member?.name}|${read.claim.bill}`,
        read,
      ]),
  )
  const open = new Set(made.values())
  for (const gold of wanted.values()) {
    const read = [...open].find((one) => says(release, gold, one, true))
    if (read) open.delete(read)
    score.kindAside.add(read ? 1 : 0, 0, read ? 0 : 1)
  }
  const leftOut = release.claims.filter((claim) => !golds.includes(claim))
  const false_ = [...open].filter((read) => !leftOut.some((gold) => says(release, gold, read, true)))
  score.kindAside.add(0, false_.length, 0)
}

const LONG_TITLE = /^(?:To|A bill|A resolution|A joint|A concurrent|Providing|Recognizing|Expressing) /

/** Bills that the annotation tells and the record has under a short title: linked to the right one, to another, or to none. */
function scoreLinks({ score, release, checked, knowledge, whole }: Scoring): void {
  const titled = knowledge.bills.filter((bill) => bill.titles.some((title) => !LONG_TITLE.test(title)))
  const known = new Set(titled.map((bill) => bill.billId))
  for (const bill of release.bills) {
    const expected = (bill.records ?? []).filter((id) => known.has(id))
    const linked = checked.bills.filter(
      (mention) => mention.billId !== null && isMentionOf(mention, bill, release.bills),
    )
    for (const id of expected) {
      const right = linked.some((mention) => mention.billId === id)
      const tally = whole.has(id) ? score.links : score.indexed
      tally.add(right ? 1 : 0, 0, right ? 0 : 1)
      if (!right) score.faults.push(`UNLINKED ${release.id} ${bill.titles[0] ?? bill.ref} is ${id}`)
    }
    if (bill.records === null || (bill.records.length > 0 && expected.length === 0)) continue
    const others = release.bills.flatMap((one) => one.records ?? [])
    for (const mention of linked.filter((one) => !others.includes(one.billId!))) {
      const tally = whole.has(mention.billId!) ? score.links : score.indexed
      tally.add(0, 1, 0)
      score.faults.push(
        `LINKED ${release.id} “${mention.span.quote}” to ${mention.billId}, not ${bill.records.join(', ') || 'none'}`,
      )
    }
  }
}

function scoreMembers({ score, release, knowledge }: Scoring, matches: Match[]): void {
  const members = new Map(knowledge.members.map((member) => [member.bioguideId, member]))
  for (const { gold, read } of matches) {
    const { member } = read.claim
    if (!member || (gold.state === null && gold.bioguideId === null)) continue
    const known = member.bioguideId === null ? null : members.get(member.bioguideId)
    const right =
      known != null &&
      (gold.bioguideId === null
        ? known.terms.some((term) => term.state === gold.state)
        : known.bioguideId === gold.bioguideId)
    score.members.add(right ? 1 : 0, known && !right ? 1 : 0, known ? 0 : 1)
    if (!right)
      score.faults.push(`MEMBER ${release.id} ${gold.member} is ${member.bioguideId ?? 'not decided'}`)
  }
}

function scoreVerdicts({ score, release, checked, whole }: Scoring, matches: Match[]): void {
  for (const { gold, read } of matches) {
    if (gold.verdict === null) continue
    const { verdict, explanation } = checked.judgements[read.at]!
    if (gold.recordBill !== null && !whole.has(gold.recordBill) && gold.verdict !== Verdict.NOT_IN_RECORD) {
      score.unloaded.all++
      if (verdict === Verdict.NOT_IN_RECORD || verdict === Verdict.AMBIGUOUS) score.unloaded.unjudged++
      else
        score.faults.push(
          `JUDGED ${release.id} ${inWords(gold)} as ${verdict} without its record: ${explanation}`,
        )
      continue
    }
    const right = verdict === gold.verdict
    score.verdicts.add(right ? 1 : 0, right ? 0 : 1, 0)
    if (!right)
      score.faults.push(
        `VERDICT ${release.id} ${inWords(gold)} is ${gold.verdict}, not ${verdict}: ${explanation}`,
      )
  }
}

/** Contradicting a statement that is not contradicted, or that nobody annotated, is the worst that can happen. */
function noteContradicted({ score, release, checked }: Scoring, matches: Match[], reads: Read[]): void {
  for (const read of reads) {
    if (checked.judgements[read.at]!.verdict !== Verdict.CONTRADICTED) continue
    const gold = matches.find((match) => match.read === read)?.gold
    if (gold?.verdict === Verdict.CONTRADICTED) continue
    const line = `CONTRADICTED ${release.id} ${readInWords(read)}: ${checked.judgements[read.at]!.explanation}`
    score.falselyContradicted.push(line)
    score.faults.push(line)
  }
}

/** Reads and judges every release of a gold set by the record, and scores what comes out. */
export async function scoreGold(releases: GoldRelease[], reader: RecordReader): Promise<Score> {
  const score = new Score()
  const knowledge = await reader.knowledge()
  const records = await reader.bills(knowledge.bills.map((bill) => bill.billId))
  const whole = new Set(records.filter((bill) => bill.known === Known.RECORD).map((bill) => bill.billId))
  for (const release of releases) {
    const options = {
      publishers: release.publishers,
      ...(release.publishedOn ? { publishedOn: release.publishedOn } : {}),
    }
    const checked = await checkRelease(release.text, options, reader)
    const scoring = { score, release, checked, knowledge, whole }
    const golds = counted(release)
    const reads = readClaims(checked)
    const matches = scoreKinds(scoring, golds, reads)
    scoreKindAside(scoring, golds, reads)
    scoreLinks(scoring)
    scoreMembers(scoring, matches)
    scoreVerdicts(scoring, matches)
    noteContradicted(scoring, matches, reads)
    if (release.quotations) scoreQuotations(score.quotations, score.faults, release, checked)
    score.releases++
  }
  return score
}

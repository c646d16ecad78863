import { foldName } from '../congress/member-name'
import { billNumberAt, type NumberedBill } from './find-bill-numbers'
import { billTitlesIn, type TitledMention } from './find-bill-titles'
import { type CommitteeMention, committeesIn } from './find-committees'
import { bareNamesIn, type MemberMention, namedMembersIn } from './find-members'
import { type FoundQuotation, quotationsIn } from './find-quotations'
import type { KnowledgeIndex } from './knowledge-index'
import { type Sentence, sentencesOf } from './sentence'
import { type Token, tokenize } from './token'

/** Whatever a text names, by its form alone; nothing is resolved yet. Lists run from left to right. */
export interface Found {
  text: string
  tokens: Token[]
  sentences: Sentence[]
  numbers: NumberedBill[]
  titles: TitledMention[]
  members: MemberMention[]
  committees: CommitteeMention[]
  quotations: FoundQuotation[]
}

interface Place {
  first: number
  last: number
}

const inOrder = (a: Place, b: Place): number => a.first - b.first
const overlapping = (place: Place, others: Place[]): boolean =>
  others.some((other) => place.first < other.last && other.first < place.last)

function numbersIn(tokens: Token[], sentence: Sentence): NumberedBill[] {
  const found: NumberedBill[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const bill = billNumberAt(tokens, at)
    if (!bill) continue
    found.push(bill)
    at = bill.last - 1
  }
  return found
}

/** Names of committees and their spelling in the text. */
function committees(text: string, tokens: Token[], sentence: Sentence): CommitteeMention[] {
  return committeesIn(tokens, sentence).map((committee) => {
    const written = text.slice(tokens[committee.first]!.start, tokens[committee.last - 1]!.end)
    return { ...committee, name: written.replace(/\s+/g, ' ').replace(/['’]s$/, '') }
  })
}

/**
 * Finds bill numbers and titles, members, committees and quotations in a cleaned text. `publishers`
 * are the Bioguide ids of the members whose release it is: their last names need no introduction.
 */
export function find(text: string, index: KnowledgeIndex, publishers: string[]): Found {
  const tokens = tokenize(text)
  const sentences = sentencesOf(text, tokens)
  const found: Found = {
    text,
    tokens,
    sentences,
    numbers: [],
    titles: [],
    members: [],
    committees: [],
    quotations: quotationsIn(tokens),
  }
  const bySentence: { members: MemberMention[]; titles: TitledMention[] }[] = []
  for (const sentence of sentences) {
    const numbers = numbersIn(tokens, sentence)
    const titles = billTitlesIn(tokens, sentence, index).filter((title) => !overlapping(title, numbers))
    const named = namedMembersIn(tokens, sentence, index)
    const members = named.filter(
      (member) => !overlapping({ first: member.nameFirst, last: member.nameLast }, titles),
    )
    found.numbers.push(...numbers)
    found.titles.push(...titles)
    found.committees.push(...committees(text, tokens, sentence))
    bySentence.push({ members, titles })
  }
  const lastNames = new Set(
    bySentence.flatMap(({ members }) => members.map((member) => member.lastName.join(' '))),
  )
  for (const id of publishers) {
    const publisher = index.members.get(id)
    if (publisher) lastNames.add(foldName(publisher.lastName))
  }
  for (const [order, sentence] of sentences.entries()) {
    const { members, titles } = bySentence[order]!
    const taken = [...members, ...titles].sort(inOrder)
    const bare = bareNamesIn(tokens, sentence, index, lastNames, taken)
    found.members.push(...[...members, ...bare].sort(inOrder))
  }
  return found
}

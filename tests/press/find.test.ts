import { foldName } from '../../src/congress/member-name'
import { find } from '../../src/press/find'
import { indexKnowledge } from '../../src/press/knowledge-index'
import { resolveMembers } from '../../src/press/resolve-members'
import { corpusLines, corpusPairs } from '../support/corpus'
import { seedKnowledge } from '../support/seed-knowledge'

const index = indexKnowledge(seedKnowledge())

test.each(corpusPairs('bill-number-found.txt'))('%s', (text, expected) => {
  const found = find(text, index, [])
  expect(found.numbers.map((bill) => `${bill.type}${bill.number}`).join('; ')).toBe(expected)
})

test.each(corpusLines('bill-number-never.txt'))('no bill: %s', (text) => {
  expect(find(text, index, []).numbers).toEqual([])
})

test.each(corpusPairs('bill-titles.txt'))('%s', (text, expected) => {
  const { titles, tokens } = find(text, index, [])
  const spelled = titles.map((title) => text.slice(tokens[title.first]!.start, tokens[title.last - 1]!.end))
  expect(spelled.join(' | ')).toBe(expected)
})

test.each(corpusPairs('members.txt'))('%s', (line, expected) => {
  const [day, text] = line.split(' | ') as [string, string]
  const found = find(text, index, [])
  const { all } = resolveMembers(found, index, day, [])
  const ids = all.map((person) => person.bioguideId ?? (person.candidates.length > 1 ? 'a?' : 'none'))
  expect(ids.join(' ')).toBe(expected)
})

test('a last name alone means the person last so named', () => {
  const text = 'Senator Tim Scott spoke. Senator Rick Scott spoke too. Scott then left.'
  const found = find(text, index, [])
  const { byMention } = resolveMembers(found, index, '2023-03-01', [])
  expect(found.members.map((mention) => byMention.get(mention)?.bioguideId)).toEqual([
    'S001184',
    'S001217',
    'S001217',
  ])
})

test('a publisher’s last name needs no introduction', () => {
  const found = find('Klobuchar met sheriffs.', index, ['K000367'])
  expect(resolveMembers(found, index, null, ['K000367']).publishers.map((person) => person.name)).toEqual([
    'Amy Klobuchar',
  ])
  expect(foldName(found.members[0]!.words.join(' '))).toBe('klobuchar')
})

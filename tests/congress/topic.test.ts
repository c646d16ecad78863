import { shareTaken, sortTitles } from '../../bench/topic'
import { gradeIndexed, gradeTopic, TOPIC_SUBJECT, TopicBasis, TopicRelevance } from '../../src/congress/topic'
import { describeWithShared } from '../support/shared-data'
import { toItsEnd } from '../support/to-its-end'

const byTitle = (title: string) => gradeTopic({ titles: [title], subjects: null })
const among = (count: number) => [
  TOPIC_SUBJECT,
  ...Array.from({ length: count - 1 }, (_, at) => `Subject ${at}`),
]

describe('topic of a bill by its title', () => {
  it.each([
    'Stop Exploitation Through Trafficking Act of 2013',
    'Justice for Victims of Trafficking Act of 2013',
    'To improve the response to victims of child sex trafficking.',
    'Victims of Trafficking and Violence Protection Act of 2000',
    'William Wilberforce Trafficking Victims Protection Reauthorization Act of 2008',
    'Supporting the Suppression of the Traffic in Persons',
    'A bill to prohibit goods made with forced labor',
    'An act on peonage and involuntary servitude',
    'Children trafficked in the United States should be treated as victims',
    'A bill on drug and human trafficking',
    'Human smuggling and trafficking response bill',
    'To help survivors of online sex traffickers',
    'Trafficking in persons for the removal of organs',
  ])('takes %s', (title) => {
    const grade = byTitle(title)
    expect(grade?.relevance).toBe(TopicRelevance.PRIMARY)
    expect(grade?.reasons).toEqual([`Its title, “${title}”, is about human trafficking.`])
  })

  it.each([
    'High Intensity Drug Trafficking Areas Reauthorization',
    'To protect children from fentanyl traffickers',
    'Civil justice for victims of fentanyl trafficking',
    'Help for victims of drug trafficking',
    'Anti-Gun Trafficking Penalties Enhancement Act',
    'Stop Illegal Trafficking in Firearms Act',
    'Wildlife Conservation and Anti-Trafficking Act',
    'Prevent All Cigarette Trafficking Act',
    'Prevent Trafficking in Cultural Property Act',
    'Trafficking in Organs Victims Protection Act',
    'Ending Nuclear Trafficking Act',
    'Hardship duty pay for officers assigned to highly-trafficked rural areas and their children',
    'Condemning an official for trafficking in bigotry against people',
    'Air Traffic Control Modernization Act',
    'Strengthening Investigations of Missing Children Act of 2014',
    'Trafficking Reduction And Criminal Enforcement (TRACE) Act',
    '',
  ])('leaves out %s', (title) => {
    expect(byTitle(title)).toBeNull()
  })

  it('takes the title that says so among several', () => {
    const titles = ['An act for other purposes', 'Human Trafficking Prevention Act']
    expect(gradeTopic({ titles, subjects: [] })?.reasons[0]).toContain('“Human Trafficking Prevention Act”')
  })
})

describe('topic of a bill by its subjects and summary', () => {
  const titles = ['Violence Against Women Reauthorization Act of 2013']
  const summaries = ['Amends the law to help victims of a severe form of trafficking in persons.']

  it('is secondary among few subjects, incidental among many', () => {
    expect(gradeTopic({ titles, subjects: among(15) })).toEqual({
      relevance: TopicRelevance.SECONDARY,
      reasons: ['The Congressional Research Service gave it the subject “Human trafficking”, one of 15.'],
    })
    expect(gradeTopic({ titles, subjects: among(90) })?.relevance).toBe(TopicRelevance.INCIDENTAL)
  })

  it('is secondary where the summary opens with it, not where it comes up at its end', () => {
    const subjects = among(90)
    expect(gradeTopic({ titles, subjects, summaries })?.relevance).toBe(TopicRelevance.SECONDARY)
    const late = [`${'Provides appropriations. '.repeat(100)}${summaries[0]}`]
    expect(gradeTopic({ titles, subjects, summaries: late })?.relevance).toBe(TopicRelevance.INCIDENTAL)
  })

  it('is not "Smuggling and trafficking", which stands on drug bills, nor a summary alone', () => {
    expect(gradeTopic({ titles, subjects: ['Smuggling and trafficking'], summaries })).toBeNull()
  })

  it('is told with every reason', () => {
    const grade = gradeTopic({ titles: ['Human Trafficking Reporting Act'], subjects: among(3), summaries })
    expect(grade?.relevance).toBe(TopicRelevance.PRIMARY)
    expect(grade?.reasons).toHaveLength(3)
  })

  it('takes a megabyte in its stride', () => {
    const title = 'trafficking in drugs of '.repeat(45_000)
    expect(toItsEnd(() => byTitle(title))).toBeNull()
  })
})

describe('topic of a bill of the index', () => {
  it.each([
    ['Human Trafficking Reporting Act', TopicBasis.SUBJECT, TopicRelevance.PRIMARY],
    ['FIND Trafficking Act', TopicBasis.TITLE, TopicRelevance.PRIMARY],
    ['Child Protection Compact Act of 2009', TopicBasis.SUBJECT, TopicRelevance.SECONDARY],
    ['Consolidated Appropriations Act, 2018', TopicBasis.SUBJECT, TopicRelevance.INCIDENTAL],
    ['Not Invisible Act of 2019', TopicBasis.LAW, TopicRelevance.SECONDARY],
  ])('%s by %s is %s', (title, basis, relevance) => {
    const grade = gradeIndexed(title, basis)
    expect(grade.relevance).toBe(relevance)
    expect(grade.reasons.join(' ')).toMatch(/trafficking[^0-9]*$/)
  })
})

describeWithShared('topic rule on titles of the 108th-119th, sorted by hand', () => {
  it('finds at least 98 % of those on people and at most 2 % of the others', () => {
    const sorted = sortTitles()!
    const share = (sort: string) => shareTaken(sorted.find((one) => one.sort === sort)!)
    expect(share('title-human')).toBeGreaterThanOrEqual(0.98)
    expect(share('title-other')).toBeLessThanOrEqual(0.02)
  })
})

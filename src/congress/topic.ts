/** Why a bill is counted as human-trafficking legislation. */
export enum TopicBasis {
  /** The Congressional Research Service gave it the subject "Human trafficking". */
  SUBJECT = 'SUBJECT',
  /** Its title says so. */
  TITLE = 'TITLE',
  /** It became a law that concerns human trafficking, though title and subject are silent. */
  LAW = 'LAW',
}

/** How much of a bill human trafficking is. */
export enum TopicRelevance {
  /** The title is about it. */
  PRIMARY = 'PRIMARY',
  /** One of the bill's few subjects, or what its summary opens with. */
  SECONDARY = 'SECONDARY',
  /** One subject among many, as in an omnibus act. */
  INCIDENTAL = 'INCIDENTAL',
}

export interface TopicGrade {
  relevance: TopicRelevance
  /** Sentences for a reader: on what the grade rests. */
  reasons: string[]
}

/** The term of the Congressional Research Service. "Smuggling and trafficking" is another: it stands on drug bills too. */
export const TOPIC_SUBJECT = 'Human trafficking'

const FEW_SUBJECTS = 15
/** Characters of a summary that count as its opening: an omnibus act names everything somewhere. */
const SUMMARY_OPENING = 1500

const wordSet = (words: string) => new Set(words.split(' '))

/** Every form of the word, so that the rules below need one. */
const TRAFFICK = 'traffick'
const PEOPLE = wordSet(
  'human humans person persons people child children minor minors youth girl girls boys women victim victims ' +
    'survivor survivors sex sexual labor labour',
)
const HARMED = wordSet(
  'victim victims survivor survivors child children minor minors youth girls women persons',
)
/** What else is trafficked in, and roads that are well trafficked. */
const FALSE_FRIENDS = wordSet(
  'drug drugs narcotic narcotics fentanyl opioid opioids heroin cocaine methamphetamine marijuana cannabis captagon ' +
    'substance substances gun guns firearm firearms weapon weapons arms ammunition missile nuclear radiological ' +
    'wildlife ivory animal animals timber fish cigarette cigarettes tobacco organ organs tissue unborn fetal ' +
    'cultural property art antiquities gold fireworks snap counterfeit bigotry hatred highly heavily heavy busy',
)
/** Words that tell, beside a bare "trafficking" and no false friend, that people are meant. */
const CONTEXT = wordSet(
  'victim victims survivor survivors child children minors youth girls women persons people runaway homeless foster ' +
    'orphanage visa visas alien school schools educators hotline health workers labor slavery exploitation exploited ' +
    'coercive prostitution transportation planes airlines hotels hotel cuban rescue servitude contracting anti ' +
    'abolish recruitment smuggling native',
)
const PHRASES = [
  'traffic in persons',
  'forced labor',
  'forced labour',
  'involuntary servitude',
  'peonage',
  'debt bondage',
  'modern slavery',
  'modern day slavery',
  'sex slavery',
  'child slavery',
  'commercial sexual exploitation',
]

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.map((word) => (word.startsWith(TRAFFICK) ? TRAFFICK : word))
}

const hasAny = (words: string[], set: Set<string>) => words.some((word) => set.has(word))

/** True where the word at `at` is said of people by the words next to it. */
function isOfPeople(words: string[], at: number): boolean {
  if (PEOPLE.has(words[at - 1] ?? '')) return true
  const [next, afterNext] = [words[at + 1] ?? '', words[at + 2] ?? '']
  if ((next === 'in' || next === 'of') && PEOPLE.has(afterNext)) return true
  const near = [...words.slice(Math.max(0, at - 3), at), ...words.slice(at + 1, at + 5)]
  if (hasAny(near, FALSE_FRIENDS)) return false
  return HARMED.has(next) || hasAny(words.slice(Math.max(0, at - 3), at), PEOPLE)
}

/** True where the words name the trade in people outright, whatever else they name. */
function namesTopic(words: string[]): boolean {
  const line = ` ${words.join(' ')} `
  if (PHRASES.some((phrase) => line.includes(` ${phrase} `))) return true
  return words.some((word, at) => word === TRAFFICK && isOfPeople(words, at))
}

function titleIsAboutTopic(title: string): boolean {
  const words = wordsOf(title)
  if (namesTopic(words)) return true
  return words.includes(TRAFFICK) && !hasAny(words, FALSE_FRIENDS) && hasAny(words, CONTEXT)
}

/** One subject may be all that is known of a bill: no count is told of it. */
function subjectReason(count: number): string {
  const among = count > 1 ? `, one of ${count}` : ''
  return `The Congressional Research Service gave it the subject “${TOPIC_SUBJECT}”${among}.`
}

/**
 * Grades how far a bill is about human trafficking, with the reasons, or null for a bill outside the topic.
 * Drugs, guns, wildlife, organs and other goods that are trafficked in do not make a bill part of it.
 *
 * `titles` are those of the whole bill (a title of a portion would make every omnibus act primary);
 * `subjects` are terms of the Congressional Research Service, null where none have been seen;
 * `summaries` are plain text. Never throws; takes time linear in the text.
 *
 * @example gradeTopic({ titles: ['Stop Exploitation Through Trafficking Act of 2013'], subjects: null })?.relevance // 'PRIMARY'
 */
export function gradeTopic(bill: {
  titles: readonly string[]
  subjects: readonly string[] | null
  summaries?: readonly string[]
}): TopicGrade | null {
  const subjects = bill.subjects ?? []
  const title = bill.titles.find(titleIsAboutTopic)
  const tagged = subjects.includes(TOPIC_SUBJECT)
  if (title === undefined && !tagged) return null
  const reasons: string[] = []
  if (title !== undefined) reasons.push(`Its title, “${title}”, is about human trafficking.`)
  if (tagged) reasons.push(subjectReason(subjects.length))
  const opens = (bill.summaries ?? []).some((text) => namesTopic(wordsOf(text.slice(0, SUMMARY_OPENING))))
  if (opens) reasons.push('The opening of its summary speaks of human trafficking.')
  if (title !== undefined) return { relevance: TopicRelevance.PRIMARY, reasons }
  const secondary = opens || subjects.length <= FEW_SUBJECTS
  return { relevance: secondary ? TopicRelevance.SECONDARY : TopicRelevance.INCIDENTAL, reasons }
}

/** Acts that deal with everything: being tagged says little of them. */
const OMNIBUS = wordSet('appropriations appropriation omnibus consolidated continuing authorization fiscal')

/**
 * Grades a bill of which only the title, and why it is counted, are known: a row of the bill index.
 * How many subjects it has beside the one is not known, so the title tells a specific bill from an omnibus.
 *
 * @example gradeIndexed('Consolidated Appropriations Act, 2018', TopicBasis.SUBJECT).relevance // 'INCIDENTAL'
 */
export function gradeIndexed(title: string, basis: TopicBasis): TopicGrade {
  const subjects = basis === TopicBasis.SUBJECT ? [TOPIC_SUBJECT] : null
  const grade = gradeTopic({ titles: [title], subjects })
  if (grade?.relevance === TopicRelevance.PRIMARY) return grade
  switch (basis) {
    case TopicBasis.TITLE:
      return {
        relevance: TopicRelevance.PRIMARY,
        reasons: [`Its title, “${title}”, was read as being about human trafficking.`],
      }
    case TopicBasis.LAW:
      return {
        relevance: TopicRelevance.SECONDARY,
        reasons: ['The public law that it became concerns human trafficking.'],
      }
    case TopicBasis.SUBJECT: {
      const omnibus = hasAny(wordsOf(title), OMNIBUS)
      const relevance = omnibus ? TopicRelevance.INCIDENTAL : TopicRelevance.SECONDARY
      return { relevance, reasons: [subjectReason(1)] }
    }
  }
}

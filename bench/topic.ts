import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { gradeTopic } from '../src/congress/topic'
import { sharedData } from '../tests/support/shared-data'

/** What the titles of bills were sorted into by hand, and those that have the subject beside them. */
const SORTS = ['title-human', 'title-other', 'title-unclear', 'subject'] as const
type Sort = (typeof SORTS)[number]

export interface SortedTitles {
  sort: Sort
  taken: string[]
  left: string[]
}

/** Bills of the 108th to the 119th Congress whose title or subject speaks of trafficking, or null where they are not beside the checkout. */
export function sortTitles(): SortedTitles[] | null {
  const file = sharedData('data', 'trafficking-legislation', 'bills-108-119.csv')
  if (!file) return null
  const rows: Record<string, string>[] = parse(readFileSync(file, 'utf8'), { columns: true })
  return SORTS.map((sort) => {
    const titles = rows.filter(({ basis }) => basis === sort).map(({ title }) => title!)
    const [taken, left] = [true, false].map((isTaken) =>
      titles.filter((title) => (gradeTopic({ titles: [title], subjects: null }) !== null) === isTaken),
    )
    return { sort, taken: taken!, left: left! }
  })
}

export const shareTaken = ({ taken, left }: SortedTitles): number =>
  taken.length / (taken.length + left.length)

/** How well the topic is told by the title alone: the table, recall and precision, and every title sorted otherwise. */
export function measureTopic(): void {
  const sorted = sortTitles()
  if (!sorted) {
    console.log('The sorted titles, ../shared/data/trafficking-legislation, are not beside the checkout.')
    return
  }
  console.log('Bills taken as of the topic by their title alone:')
  for (const one of sorted) {
    const [taken, all] = [one.taken.length, one.taken.length + one.left.length]
    console.log(
      `  ${one.sort.padEnd(14)} ${String(taken).padStart(4)} of ${String(all).padStart(4)}  ${(100 * shareTaken(one)).toFixed(1).padStart(6)} %`,
    )
  }
  const [human, other] = sorted as [SortedTitles, SortedTitles, ...SortedTitles[]]
  const precision = human.taken.length / (human.taken.length + other.taken.length)
  console.log(
    `  on people or not, as sorted by hand: recall ${shareTaken(human).toFixed(3)}, precision ${precision.toFixed(3)}`,
  )
  for (const title of human.left) console.log(`  missed: ${title}`)
  for (const title of other.taken) console.log(`  wrongly taken: ${title}`)
}

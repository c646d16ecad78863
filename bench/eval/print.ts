import Table from 'cli-table3'
import type { Score } from './score'
import type { Tally } from './tally'

const share = (value: number): string => value.toFixed(3)

function row(name: string, tally: Tally): string[] {
  const { precision, recall, f1, right, wrong, missed } = tally
  if (right + wrong + missed === 0) return [name, '–', '–', '–', '0', '0', '0']
  return [name, share(precision), share(recall), share(f1), `${right}`, `${wrong}`, `${missed}`]
}

/** The table of one gold set, in Markdown. */
export function scoreTable(score: Score): string {
  const chars = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '|',
    'left-mid': '|',
    mid: '-',
    'mid-mid': '|',
    right: '|',
    'right-mid': '|',
    middle: '|',
  }
  const table = new Table({
    head: ['What', 'Precision', 'Recall', 'F1', 'Right', 'False', 'Missed'],
    chars,
    style: { head: [], border: [], compact: true },
  })
  for (const [kind, tally] of score.kinds) table.push(row(kind, tally))
  table.push(row('Member and bill, kind included', score.memberBill))
  table.push(row('Member and bill, kind left aside', score.kindAside))
  table.push(row('STATUS, HEARING, COSPONSOR_COUNT', score.others))
  table.push(row('Bills linked, whole record loaded', score.links))
  table.push(row('Bills linked, known by title and date', score.indexed))
  table.push(row('Members linked', score.members))
  table.push(row('Verdicts, where the record is loaded', score.verdicts))
  table.push(row('Quotations, span and speaker', score.quotations))
  return table.toString()
}

/** The table and every fault of one gold set. */
export function printScore(name: string, score: Score, withFaults: boolean): void {
  const { unloaded, falselyContradicted, faults } = score
  console.log(`\n## ${name}: ${score.releases} releases\n`)
  console.log(scoreTable(score))
  console.log(
    `\nFalse CONTRADICTED: ${falselyContradicted.length}. Claims whose bill's record is not loaded: ${unloaded.all}, left unjudged: ${unloaded.unjudged}.`,
  )
  if (!withFaults) return
  console.log(`\nNot right (${faults.length}):`)
  for (const fault of faults) console.log(`  ${fault}`)
}

import Table from 'cli-table3'
import type { Load } from './load'
import type { Question } from './questions'
import type { Subject, SubjectKey } from './subjects'

/** Loads measured, by server and question; one a round. */
export class Loads {
  private readonly all = new Map<string, Load[]>()

  add(subject: SubjectKey, question: string, load: Load): void {
    const place = `${subject} ${question}`
    this.all.set(place, [...(this.all.get(place) ?? []), load])
  }

  /** The round whose rate is in the middle; null where it was not measured. */
  median(subject: SubjectKey, { name }: Question): Load | null {
    const rounds = this.all.get(`${subject} ${name}`)?.toSorted((a, b) => a.rate - b.rate)
    return rounds?.[Math.floor(rounds.length / 2)] ?? null
  }

  /** Requests that got no answer, in all rounds. */
  refused(subject: SubjectKey): number {
    const mine = [...this.all].filter(([place]) => place.startsWith(`${subject} `))
    return mine.flatMap(([, rounds]) => rounds).reduce((sum, { refused }) => sum + refused, 0)
  }

  /** By the clock; with `by`, for the same time of the core. */
  ratio(subject: SubjectKey, to: SubjectKey, question: Question, by: 'rate' | 'cpuRate' = 'rate'): number {
    return (this.median(subject, question)?.[by] ?? 0) / (this.median(to, question)?.[by] ?? Number.NaN)
  }
}

/** Without colours: it is to stand in documents. */
const PLAIN = { head: [], border: [] }

/** Answers a second by server and question, with the middle and the slowest times. */
export function printLoads(subjects: Subject[], questions: Question[], loads: Loads): void {
  const head = ['answers a second · a core second (ms: p50, p99)', ...questions.map(({ name }) => name)]
  const table = new Table({ head, style: PLAIN })
  const whole = (value: number) => Math.round(value).toLocaleString('en')
  for (const { key, name } of subjects) {
    const cells = questions.map((question) => {
      const load = loads.median(key, question)
      return load ? `${whole(load.rate)} · ${whole(load.cpuRate)} (${load.p50}, ${load.p99})` : '–'
    })
    table.push([name, ...cells])
  }
  console.log(table.toString())
  for (const { key, name } of subjects)
    if (loads.refused(key) > 0) console.log(`${name} refused ${loads.refused(key)} requests.`)
}

/** One thing that is promised: a figure, and what it has to be. */
export interface Check {
  what: string
  figure: number
  /** The same for the same time of the core, where that can be told. */
  ofCore?: number
  least?: number
  most?: number
  unit?: string
}

export function printChecks(checks: Check[]): void {
  const table = new Table({ head: ['', 'measured', 'a core second', 'promised', ''], style: PLAIN })
  for (const { what, figure, ofCore, least, most, unit = '×' } of checks) {
    const isMet =
      figure >= (least ?? Number.NEGATIVE_INFINITY) && figure <= (most ?? Number.POSITIVE_INFINITY)
    const promised = least === undefined ? `at most ${most}` : `at least ${least}`
    table.push([
      what,
      `${figure.toFixed(2)} ${unit}`,
      ofCore === undefined ? '' : `${ofCore.toFixed(2)} ${unit}`,
      `${promised} ${unit}`,
      isMet ? 'met' : 'NOT MET',
    ])
  }
  console.log(table.toString())
}

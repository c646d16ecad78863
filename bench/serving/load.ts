import autocannon from 'autocannon'
import { cpuSeconds } from './cpu-time'
import type { Question, Wording } from './questions'
import { bodiesOf } from './questions'

const CONNECTIONS = 50

export interface Load {
  /** Answers a second by the clock. */
  rate: number
  /** Answers for each second that the server had of its core: other work on the machine does not count. */
  cpuRate: number
  /** Milliseconds within which half of the answers came, and all but the slowest hundredth. */
  p50: number
  p99: number
  /** Requests that got no answer, as by a server that says it is full. */
  refused: number
}

const HEADERS = { 'content-type': 'application/json' }

/** Puts a server under load; only answers count. */
export async function hammer(url: string, bodies: string[], seconds: number, pids: number[]): Promise<Load> {
  const requests = bodies.map((body) => ({
    method: 'POST' as const,
    path: '/graphql',
    headers: HEADERS,
    body,
  }))
  const before = cpuSeconds(pids)
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, requests })
  const spent = cpuSeconds(pids) - before
  const answered = result['2xx']
  return {
    rate: answered / result.duration,
    cpuRate: answered / spent,
    p50: result.latency.p50,
    p99: result.latency.p99,
    refused: result.non2xx + result.errors,
  }
}

/** The data that a server gives for some of the sets of variables, in the shape that all are compared in. */
export async function answersOf(url: string, question: Question, wording: Wording): Promise<unknown[]> {
  const bodies = bodiesOf(question, wording).slice(0, COMPARED)
  return Promise.all(
    bodies.map(async (body) => {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: HEADERS, body })
      const answer = (await response.json()) as { data?: unknown; errors?: { message: string }[] }
      if (answer.errors || !answer.data) throw new Error(`${question.name}: ${answer.errors?.[0]?.message}`)
      return sorted(wording.read ? wording.read(answer.data) : answer.data)
    }),
  )
}

const COMPARED = 12

/** Fields by their names: servers give them in different orders. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

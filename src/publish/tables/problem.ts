import { STATUS_CODES } from 'node:http'
import { CACHING, type Published } from '../published'

interface Problem {
  status: number
  /** What is wrong and what to do, in a sentence. */
  detail: string
  /** The parameter at fault, and what could stand in its place. */
  parameter?: string
  known?: readonly string[]
}

/** A refusal in the format that was asked for: problem details (RFC 9457) as JSON, or the sentence as text. */
export function problem({ status, detail, ...more }: Problem, format: string): Published {
  const isText = format !== 'json'
  const details = { type: 'about:blank', title: STATUS_CODES[status], status, detail, ...more }
  return {
    status,
    headers: {
      'content-type': `${isText ? 'text/plain' : 'application/problem+json'}; charset=utf-8`,
      'cache-control': CACHING.NONE,
    },
    body: isText ? `${detail}\n` : JSON.stringify(details),
  }
}

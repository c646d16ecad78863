import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { FastifyReply } from 'fastify'

/** What of a request, beside what it asks for, its answer can depend on. */
export interface Likeness {
  method: string | undefined
  /** Its headers, in the order of `VARYING`. */
  asked: IncomingHttpHeaders[string][]
}

/** Headers that an answer can depend on. */
const VARYING = [
  'accept',
  'accept-encoding',
  'content-encoding',
  'content-type',
  'host',
  'x-forwarded-host',
  'x-forwarded-proto',
] as const
/** Of the request, of the connection, or of the moment: everything else is of the answer. */
const NOT_OF_THE_ANSWER = /^((x-)?ratelimit|retry-after$|date$|connection$|keep-alive$|transfer-encoding$)/

export const likenessOf = ({ method, headers }: IncomingMessage): Likeness => ({
  method,
  asked: VARYING.map((name) => headers[name]),
})

export function isLike({ method, headers }: IncomingMessage, { method: other, asked }: Likeness): boolean {
  return method === other && VARYING.every((name, index) => headers[name] === asked[index])
}

/** The lines of an answer’s head that its next caller is to be sent too. */
export function headOf(reply: FastifyReply): [name: string, value: string][] {
  return Object.entries(reply.getHeaders())
    .filter(([name]) => !NOT_OF_THE_ANSWER.test(name))
    .map(([name, value]) => [name, String(value)])
}

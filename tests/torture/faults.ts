import { asErrorCode } from '../../src/server/error-code'

export interface Answered {
  status: number
  contentType: string
  text: string
}

/** The codes of the errors in an answer. */
export function codesIn({ contentType, text }: Answered): string[] {
  const errors = contentType.includes('json') && text.startsWith('{') ? (JSON.parse(text).errors ?? []) : []
  return errors.map(({ extensions }: { extensions?: { code?: string } }) => String(extensions?.code))
}

/** What must not be in any answer. Pages and tables are refused with a sentence for people, all else with a code. */
export function faultsIn(answered: Answered): string[] {
  const { status, contentType, text } = answered
  const codes = codesIn(answered)
  const unlisted = codes.filter((code) => asErrorCode(code) === null || code === 'INTERNAL_SERVER_ERROR')
  const leaks = /\bat .+\.[jt]s:\d+|node_modules|SQLITE_|SELECT "|\/src\//.exec(text)
  const isUnsaid = status >= 400 && contentType.includes('json') && text !== '' && codes.length === 0
  return [
    ...unlisted.map((code) => `code ${code}: ${text.slice(0, 200)}`),
    ...(status >= 500 && status !== 503 ? [`status ${status}: ${text.slice(0, 200)}`] : []),
    ...(isUnsaid ? [`no code: ${text.slice(0, 200)}`] : []),
    ...(leaks ? [`leak: ${leaks[0]}`] : []),
  ]
}

/** Greedy up to the last @, since a password may hold any character unescaped. */
const USER_INFO = /\/\/.*@/s
/** What stands where a port would, and is none: a password whose host was forgotten. */
const NOT_A_PORT = /(\/\/[^/@:?]*):(?!\d+(?:[/?]|$))[^/@]+/
const SECRET_PARAMETER = /([?&][^=&]*(?:password|secret|token|key)[^=&]*=)[^&]*/gi

/**
 * An address that may be shown and logged: user and password are replaced. Works on addresses that do
 * not parse, too, since those are the ones that end up in messages.
 * @example redactUrl('postgres://ann:s3cret@db/harbor') // 'postgres://***@db/harbor'
 */
export function redactUrl(url: string): string {
  return url.replace(USER_INFO, '//***@').replace(NOT_A_PORT, '$1:***').replace(SECRET_PARAMETER, '$1***')
}

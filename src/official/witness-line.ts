/** Words that open a position, so that the part before them is the whole name. */
const POSITION =
  /\b(?:president|vice|chair|chairman|chairwoman|director|chief|officer|executive|secretary|assistant|deputy|acting|professor|attorney|general|counsel|senior|fellow|founder|co-founder|partner|commissioner|governor|mayor|sheriff|senator|representative|member|manager|advisor|adviser|administrator|ambassador|survivor|owner|principal|head|researcher|inspector|special|agent|detective|captain|sergeant|judge|justice|minister|editor|author|dean|coordinator|analyst|consultant|specialist|policy|national|office)\b/i
const TITLE = /^(?:the honorable|hon\.|mr\.|mrs\.|ms\.|miss|dr\.|professor|prof\.|gen\.|lt\.|rev\.|sir)\s/i
const SUFFIX = /^(?:Jr|Sr|II|III|IV|Esq|Ph\.? ?D|M\.? ?D|J\.? ?D)\.?$/i
const GIVEN_NAMES = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u

/**
 * A witness as a print lists one: name first (“The Honorable Mark D. Wallace, chief executive officer, …”), or
 * last name first (“Hughes, Don, Advisor to …”), as Senate prints do. What follows the name is the position; the
 * organization is not told apart from it.
 *
 * @example witnessLine('Hughes, Don, Advisor to the Governor, Phoenix, AZ') // { name: 'Don Hughes', position: 'Advisor to the Governor, Phoenix, AZ' }
 */
export function witnessLine(line: string): { name: string; position: string | null } {
  const [first = '', ...rest] = line.replace(/\s+/g, ' ').trim().split(/,\s+/)
  const [second] = rest
  const isLastNameFirst =
    second !== undefined &&
    !TITLE.test(first) &&
    first.split(' ').length <= 2 &&
    GIVEN_NAMES.test(second) &&
    !SUFFIX.test(second) &&
    !POSITION.test(second)
  const name = isLastNameFirst ? [`${second} ${first}`] : [first]
  const behind = isLastNameFirst ? rest.slice(1) : rest
  while (behind[0] !== undefined && SUFFIX.test(behind[0])) name.push(behind.shift()!)
  return { name: name.join(', '), position: behind.join(', ') || null }
}

import { foldName } from '../congress/member-name'

/** `HHRG-118-II24-Wstate-OsceolaM-20230324.pdf`: last name and first initial stand before the day. */
const FILE_NAME = /-([A-Z][A-Za-z']*)([A-Z])-\d{8}(?:-[A-Z]\d+)?\.\w+$/
const TITLES =
  /^(?:(?:the|honorable|hon|mr|mrs|ms|miss|dr|professor|prof|general|gen|sheriff|chief|rev|reverend) )+/

/**
 * The one witness whose name the document's file name bears. The record itself does not say whose a document
 * is; null where no witness, or more than one, fits.
 *
 * @example witnessOf('https://…/HHRG-118-II24-Wstate-OsceolaM-20230324.pdf', ['The Honorable Maria Osceola']) // 'The Honorable Maria Osceola'
 */
export function witnessOf(url: string, witnesses: string[]): string | null {
  const [, last, initial] = FILE_NAME.exec(url) ?? []
  if (!last || !initial) return null
  const surname = foldName(last).replaceAll(' ', '')
  const fitting = witnesses.filter((name) => {
    const bare = foldName(name.replace(/,.*$/, '')).replace(TITLES, '')
    return bare.startsWith(initial.toLowerCase()) && bare.replaceAll(' ', '').endsWith(surname)
  })
  return fitting.length === 1 ? fitting[0]! : null
}

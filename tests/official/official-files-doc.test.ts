import { readFileSync } from 'node:fs'
import path from 'node:path'
import { BILLSTATUS_LEFT_OUT } from '../../src/official/billstatus-left-out'
import { BILLSTATUS } from '../../src/official/billstatus-shape'
import { CHRG_MODS_LEFT_OUT } from '../../src/official/chrg-mods-shape'
import { MEETING_LEFT_OUT } from '../../src/official/committee-meeting'
import { PRINTED_HEARING_LEFT_OUT } from '../../src/official/printed-hearing'
import type { Place } from '../../src/official/xml-tree'

const DOC = readFileSync(path.resolve(__dirname, '../../docs/official-files.md'), 'utf8')

/** Cells of the rows of the first table after a heading that begins with these two words. */
function tableAfter(heading: string, columns: string): string[][] {
  const section = DOC.slice(DOC.indexOf(`${heading}\n`))
  const table = section.slice(section.indexOf(columns)).split('\n\n')[0]!
  const rows = table.trimEnd().split('\n').slice(2)
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((hit) => hit[1]!)

/** Paths of the elements whose words are read. */
function readPaths(place: Place): string[] {
  if (place.isLeftOut) return []
  const own = place.keepsWords ? [place.path] : []
  return [...own, ...[...place.children.values()].flatMap(readPaths)]
}

describe('docs/official-files.md', () => {
  it.each([
    ['### Left out of BILLSTATUS', BILLSTATUS_LEFT_OUT],
    ['### Committee meetings (JSON of the Congress.gov API)', MEETING_LEFT_OUT],
    ['### Printed hearings (JSON of the Congress.gov API)', PRINTED_HEARING_LEFT_OUT],
    ['### Printed hearings (CHRG MODS)', CHRG_MODS_LEFT_OUT],
  ])('lists under “%s” what the code leaves out, and why', (heading, leftOut) => {
    const rows = tableAfter(heading, '| element | why |').map(([element, why]) => [names(element!)[0], why])
    const expected = Object.entries(leftOut).map(([element, why]) => [
      element.replace('billStatus/bill/', ''),
      why,
    ])
    expect(rows).toEqual(expected)
  })

  it('lists every element of BILLSTATUS that is read, and no other', () => {
    const rows = tableAfter('## BILLSTATUS (XML)', '| element | fields |')
    const listed = rows.flatMap(([elements, fields]) =>
      names(elements!).flatMap((element) => names(fields!).map((field) => `${element}/${field}`)),
    )
    const read = readPaths(BILLSTATUS.root).map((found) => found.replace('billStatus/bill/', 'bill/'))
    expect(listed.toSorted()).toEqual(read.toSorted())
  })
})

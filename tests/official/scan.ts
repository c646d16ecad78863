/** Counts in the raw text of an XML file, by searching for tags: a way that shares nothing with the readers. */

/** Text between the first opening and the last closing tag of a name; empty where there is none. */
export function inside(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}>`)
  const end = xml.lastIndexOf(`</${name}>`)
  return start < 0 || end < start ? '' : xml.slice(start + name.length + 2, end)
}

/** The text without everything between the first opening and the last closing tag of a name. */
export function without(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}>`)
  const end = xml.lastIndexOf(`</${name}>`)
  return start < 0 || end < start ? xml : xml.slice(0, start) + xml.slice(end)
}

/** What stands in each element of a name that holds words only, empty ones left out. */
export function contents(xml: string, name: string): string[] {
  return xml
    .split(`<${name}>`)
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('<')).trim())
    .filter((words) => words !== '')
}

/** How many elements of a name begin in the text. */
export function count(xml: string, name: string): number {
  return xml.split(`<${name}>`).length - 1
}

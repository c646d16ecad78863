import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Numbers that look random and are the same in every run. */
class Dice {
  constructor(private state: number) {}

  /** A whole number from 0 to `below - 1`. */
  roll(below: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.state / 2 ** 32) * below)
  }

  pick<T>(list: readonly T[]): T {
    return list[this.roll(list.length)]!
  }
}

const MEMBERS = 540
const COMMITTEES = [
  'Judiciary',
  'Finance',
  'Foreign Affairs',
  'Energy and Commerce',
  'Ways and Means',
  'Rules',
]
const AREAS = ['Health', 'Taxation', 'Crime and Law Enforcement', 'International Affairs', 'Immigration']
const SUBJECTS = Array.from({ length: 400 }, (_, index) => `Legislative subject term ${index + 1}`)
const WORDS =
  'this bill directs the Secretary to establish a program of grants for states and requires reports to Congress on services for victims'.split(
    ' ',
  )

const sentence = (dice: Dice, words: number) =>
  Array.from({ length: words }, () => dice.pick(WORDS)).join(' ')
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('')
const day = (dice: Dice, month: number) =>
  `2021-${String(month).padStart(2, '0')}-${String(1 + dice.roll(28)).padStart(2, '0')}`

function person(dice: Dice, more: string): string {
  const at = dice.roll(MEMBERS)
  const id = `${String.fromCharCode(65 + (at % 26))}${String(100_000 + at)}`
  return `<item><bioguideId>${id}</bioguideId><fullName>Rep. Name${at}, First [D-MN-5]</fullName><firstName>First</firstName><lastName>NAME${at}</lastName><party>D</party><state>MN</state><identifiers><bioguideId>${id}</bioguideId></identifiers><district>5</district>${more}</item>`
}

function cosponsor(dice: Dice, introduced: string, index: number): string {
  const date = index < 4 ? introduced : day(dice, 3 + (index % 9))
  return person(
    dice,
    `<sponsorshipDate>${date}</sponsorshipDate><isOriginalCosponsor>${date === introduced ? 'True' : 'False'}</isOriginalCosponsor>`,
  )
}

function action(date: string, text: string, code: string, system: string): string {
  return `<item><actionDate>${date}</actionDate><text>${text}</text><type>IntroReferral</type><actionCode>${code}</actionCode><sourceSystem><code>9</code><name>${system}</name></sourceSystem></item>`
}

function committee(dice: Dice): string {
  const at = dice.roll(COMMITTEES.length)
  return `<item><systemCode>hs${'abcdef'[at]}x00</systemCode><name>${COMMITTEES[at]} Committee</name><chamber>House</chamber><type>Standing</type><activities><item><name>Referred to</name><date>2021-02-03T15:00:29Z</date></item></activities></item>`
}

function related(dice: Dice): string {
  return `<item><title>${sentence(dice, 8)}</title><congress>117</congress><number>${1 + dice.roll(9000)}</number><type>S</type><latestAction><actionDate>2021-06-17</actionDate><text>Read twice and referred.</text></latestAction><relationshipDetails><item><type>Related bill</type><identifiedBy>CRS</identifiedBy></item></relationshipDetails></item>`
}

const RIGHTS = `<dublinCore xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>text/xml</dc:format><dc:language>EN</dc:language><dc:rights>${'Words on rights. '.repeat(8)}</dc:rights><dc:description>${'Words on what the file holds. '.repeat(20)}</dc:description></dublinCore>`

/**
 * A file in the form of 2022, with as many parts as the files of the 117th Congress have on average: 12 cosponsors,
 * 5 actions of which some are reported twice, 6 subjects, 3 titles, a summary.
 */
function billStatusFile(number: number): string {
  const dice = new Dice(number)
  const introduced = day(dice, 2)
  const title = `${sentence(dice, 4)} Act of 2021 (${number})`
  const date = `<introducedDate>${introduced}</introducedDate>`
  const cosponsors = dice.roll(5) === 0 ? 0 : dice.roll(30)
  return `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<billStatus><version>3.0.0</version><bill><number>${number}</number><updateDate>2022-12-30T10:33:26Z</updateDate><updateDateIncludingText>2022-12-30T10:33:26Z</updateDateIncludingText><originChamber>House</originChamber><type>HR</type>${date}<congress>117</congress>
<constitutionalAuthorityStatementText><![CDATA[<pre>${sentence(dice, 70)}</pre>]]></constitutionalAuthorityStatementText>
<committees>${times(1 + dice.roll(2), () => committee(dice))}</committees>
<relatedBills>${times(dice.roll(3), () => related(dice))}</relatedBills>
<actions>${times(1 + dice.roll(5), (index) => action(day(dice, 3 + index), `${sentence(dice, 12)} ${index}.`, `H${index}1100`, 'House floor actions'))}${action(introduced, 'Introduced in House', 'Intro-H', 'House floor actions')}${action(introduced, 'Introduced in House', '1000', 'Library of Congress')}</actions>
<sponsors>${person(dice, '<isByRequest>N</isByRequest>')}</sponsors>
<cosponsors>${times(cosponsors, (index) => cosponsor(dice, introduced, index))}</cosponsors>
<policyArea><name>${dice.pick(AREAS)}</name></policyArea>
<subjects><legislativeSubjects>${times(dice.roll(13), (index) => `<item><name>${SUBJECTS[(dice.roll(400) + index) % 400]}</name></item>`)}</legislativeSubjects><policyArea><name>Health</name></policyArea></subjects>
<summaries><summary><versionCode>00</versionCode><actionDate>${introduced}</actionDate><actionDesc>Introduced in House</actionDesc><updateDate>2022-02-07T17:23:01Z</updateDate><text><![CDATA[ <p><b>${title}</b></p> ${times(1 + dice.roll(4), () => `<p>${sentence(dice, 50)}.</p>`)}]]></text></summary></summaries>
<title>${title}</title><titles><item><titleType>Display Title</titleType><title>${title}</title></item><item><titleType>Short Title(s) as Introduced</titleType><title>${title}</title><billTextVersionName>Introduced in House</billTextVersionName><billTextVersionCode>IH</billTextVersionCode></item><item><titleType>Official Title as Introduced</titleType><title>To ${sentence(dice, 30)}.</title></item></titles>
<textVersions><item><type>Introduced in House</type><date>2021-08-10T04:00:00Z</date><formats><item><url>https://www.govinfo.gov/content/pkg/BILLS-117hr${number}ih/xml/BILLS-117hr${number}ih.xml</url></item></formats></item><item><date/><formats/><type/></item></textVersions>
<latestAction><actionDate>${introduced}</actionDate><text>${sentence(dice, 12)}.</text></latestAction></bill>${RIGHTS}</billStatus>
`
}

/** Official files stand one element a line, two spaces a level. */
function indented(xml: string): string {
  let depth = 0
  const lines = xml.replace(/(?<!\]\])>\s*<(?!!|\/?(?:p|b|pre)>)/g, '>\n<').split('\n')
  return lines
    .map((line) => {
      if (line.startsWith('</')) depth -= 1
      const indent = '  '.repeat(depth)
      if (/^<[a-z][^>]*[^/]>$/i.test(line)) depth += 1
      return indent + line
    })
    .join('\n')
}

/** Writes that many files into a folder; the same numbers give the same files. */
export function writeBillStatusFiles(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  for (let number = 1; number <= count; number++)
    writeFileSync(path.join(folder, `BILLSTATUS-117hr${number}.xml`), indented(billStatusFile(number)))
}

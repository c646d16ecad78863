/** Postal code, name, and the short forms that newsrooms use (AP style), for every state and territory with a seat. */
const STATES: [string, string, ...string[]][] = [
  ['AL', 'Alabama', 'Ala'],
  ['AK', 'Alaska'],
  ['AZ', 'Arizona', 'Ariz'],
  ['AR', 'Arkansas', 'Ark'],
  ['CA', 'California', 'Calif', 'Cal'],
  ['CO', 'Colorado', 'Colo'],
  ['CT', 'Connecticut', 'Conn'],
  ['DE', 'Delaware', 'Del'],
  ['FL', 'Florida', 'Fla'],
  ['GA', 'Georgia'],
  ['HI', 'Hawaii'],
  ['ID', 'Idaho'],
  ['IL', 'Illinois', 'Ill'],
  ['IN', 'Indiana', 'Ind'],
  ['IA', 'Iowa'],
  ['KS', 'Kansas', 'Kan', 'Kans'],
  ['KY', 'Kentucky'],
  ['LA', 'Louisiana'],
  ['ME', 'Maine'],
  ['MD', 'Maryland'],
  ['MA', 'Massachusetts', 'Mass'],
  ['MI', 'Michigan', 'Mich'],
  ['MN', 'Minnesota', 'Minn'],
  ['MS', 'Mississippi', 'Miss'],
  ['MO', 'Missouri'],
  ['MT', 'Montana', 'Mont'],
  ['NE', 'Nebraska', 'Neb', 'Nebr'],
  ['NV', 'Nevada', 'Nev'],
  ['NH', 'New Hampshire'],
  ['NJ', 'New Jersey'],
  ['NM', 'New Mexico'],
  ['NY', 'New York'],
  ['NC', 'North Carolina'],
  ['ND', 'North Dakota', 'NDak'],
  ['OH', 'Ohio'],
  ['OK', 'Oklahoma', 'Okla'],
  ['OR', 'Oregon', 'Ore'],
  ['PA', 'Pennsylvania', 'Penn', 'Penna'],
  ['RI', 'Rhode Island'],
  ['SC', 'South Carolina'],
  ['SD', 'South Dakota', 'SDak'],
  ['TN', 'Tennessee', 'Tenn'],
  ['TX', 'Texas', 'Tex'],
  ['UT', 'Utah'],
  ['VT', 'Vermont'],
  ['VA', 'Virginia'],
  ['WA', 'Washington', 'Wash'],
  ['WV', 'West Virginia', 'WVa'],
  ['WI', 'Wisconsin', 'Wis', 'Wisc'],
  ['WY', 'Wyoming', 'Wyo'],
  ['DC', 'District of Columbia'],
  ['PR', 'Puerto Rico'],
  ['GU', 'Guam'],
  ['VI', 'Virgin Islands', 'USVI'],
  ['AS', 'American Samoa'],
  ['MP', 'Northern Mariana Islands', 'CNMI'],
]

const fold = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')
const CODES = new Map<string, string>()
const NAMES = new Map<string, string>()
for (const [code, name, ...short] of STATES) {
  NAMES.set(code, name)
  for (const form of [code, name, ...short]) CODES.set(fold(form), code)
}

/**
 * Two-letter postal code of a state in any written form: `TX`, `Texas`, `Tex.`, `N.D.`, `Hawai‘i`. Null for
 * anything else.
 *
 * @example stateCodeOf('W.Va.') // 'WV'
 */
export function stateCodeOf(text: string): string | null {
  return text.length > 40 ? null : (CODES.get(fold(text)) ?? null)
}

/** `'Texas'` for `TX`; the code itself where it is unknown. */
export function stateName(code: string): string {
  return NAMES.get(code) ?? code
}

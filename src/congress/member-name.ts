/** Short forms of first names that members go by, each set one name. */
const SHORT_FORMS: string[][] = [
  ['abraham', 'abe'],
  ['albert', 'al'],
  ['alexander', 'alex'],
  ['alexandria', 'alex'],
  ['andrew', 'andy', 'drew'],
  ['anthony', 'tony'],
  ['augustus', 'gus'],
  ['barbara', 'barb'],
  ['benjamin', 'ben'],
  ['bernard', 'bernie'],
  ['catherine', 'cathy', 'kathy', 'cate'],
  ['charles', 'chuck', 'charlie'],
  ['christina', 'chrissy', 'tina'],
  ['christine', 'chris'],
  ['christopher', 'chris'],
  ['clarence', 'bill'],
  ['cynthia', 'cindy'],
  ['daniel', 'dan', 'danny'],
  ['david', 'dave'],
  ['deborah', 'debbie', 'deb', 'debra'],
  ['dennis', 'denny'],
  ['donald', 'don'],
  ['edward', 'ed', 'eddie', 'ted'],
  ['elizabeth', 'liz', 'beth', 'betsy'],
  ['eugene', 'gene'],
  ['frederick', 'fred'],
  ['fredrick', 'fred'],
  ['gabriel', 'gabe'],
  ['gerald', 'jerry', 'gerry'],
  ['gregory', 'greg'],
  ['harold', 'hal'],
  ['henry', 'hank'],
  ['jacklyn', 'jackie', 'jacky'],
  ['jacqueline', 'jackie'],
  ['jaime', 'jamie'],
  ['james', 'jim', 'jimmy', 'jamie'],
  ['jefferson', 'jeff'],
  ['jeffrey', 'jeff'],
  ['jennifer', 'jen', 'jenny'],
  ['jerrold', 'jerry'],
  ['jesus', 'chuy'],
  ['john', 'jack', 'johnny'],
  ['jonathan', 'jon'],
  ['joseph', 'joe', 'joey'],
  ['joshua', 'josh'],
  ['katherine', 'kathy', 'katie', 'kate', 'kat'],
  ['kathleen', 'kathy'],
  ['kenneth', 'ken', 'kenny'],
  ['lawrence', 'larry'],
  ['leonard', 'lenny', 'len'],
  ['louis', 'lou'],
  ['luis', 'lou'],
  ['margaret', 'maggie', 'peggy'],
  ['mario', 'mario'],
  ['marion', 'mark'],
  ['matthew', 'matt'],
  ['maxwell', 'max'],
  ['melissa', 'missy'],
  ['michael', 'mike', 'mick'],
  ['nicholas', 'nick', 'nicola'],
  ['nicole', 'nikki', 'nicky'],
  ['pamela', 'pam'],
  ['patricia', 'pat', 'patty', 'patsy', 'trish'],
  ['patrick', 'pat'],
  ['peter', 'pete'],
  ['philip', 'phil'],
  ['phillip', 'phil'],
  ['rafael', 'ted'],
  ['randall', 'randy'],
  ['raymond', 'ray'],
  ['rebecca', 'becca', 'becky'],
  ['reuben', 'ruben'],
  ['richard', 'dick', 'rick', 'rich', 'richie'],
  ['robert', 'bob', 'bobby', 'rob', 'robbie'],
  ['rodney', 'rod'],
  ['ronald', 'ron'],
  ['russell', 'russ'],
  ['samuel', 'sam'],
  ['sanford', 'sandy'],
  ['stephen', 'steve'],
  ['steven', 'steve'],
  ['susan', 'sue', 'susie', 'suzie'],
  ['terrance', 'terri', 'terry'],
  ['terrence', 'terry'],
  ['theodore', 'ted', 'theo'],
  ['thomas', 'tom', 'tommy'],
  ['timothy', 'tim'],
  ['valerie', 'val'],
  ['victoria', 'vicky'],
  ['vincent', 'vince'],
  ['walter', 'walt'],
  ['wesley', 'wes'],
  ['william', 'bill', 'billy', 'will', 'willie'],
  ['yvette', 'yvette'],
  ['zachary', 'zach'],
]

const GROUPS = new Map<string, Set<number>>()
SHORT_FORMS.forEach((forms, group) => {
  for (const form of forms) GROUPS.set(form, (GROUPS.get(form) ?? new Set()).add(group))
})

/**
 * A name as it is compared: lower case, no accents, no points, apostrophes or hyphens, one space
 * between words.
 *
 * @example foldName("Raúl M. O’Rourke-Díaz") // 'raul m orourke diaz'
 */
export function foldName(name: string): string {
  if (/^[a-z]+$/i.test(name)) return name.toLowerCase()
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return bare
    .replace(/['’‘ʻʼ`."“”,]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()
}

/** `tedd` for `ted`: one letter too many at the end. */
const isSlip = (longer: string, shorter: string): boolean =>
  shorter.length > 2 &&
  longer.length === shorter.length + 1 &&
  longer.startsWith(shorter) &&
  longer.at(-1) === shorter.at(-1)

/**
 * True where two first names can be the same person's: equal, one an initial of the other, or short
 * forms of one name (Dick and Richard).
 *
 * @example sameFirstName('dick', 'richard') // true
 */
export function sameFirstName(a: string, b: string): boolean {
  if (a === b) return true
  if (a === '' || b === '') return false
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  if (isSlip(a, b) || isSlip(b, a)) return true
  const groups = GROUPS.get(b)
  return [...(GROUPS.get(a) ?? [])].some((group) => groups?.has(group) ?? false)
}

/** True for a first name, folded, that has short forms or is one: `frederick`, `bill`. */
export function isFirstName(folded: string): boolean {
  return GROUPS.has(folded)
}

const NAME_SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'md', 'phd', 'dds', 'dvm', 'pharmd'])

/** True for `Jr`, `III`, `M.D.` and the like, which follow a last name. */
export function isNameSuffix(folded: string): boolean {
  return NAME_SUFFIXES.has(folded)
}

const set = (words: string): Set<string> => new Set(words.split(' '))

/** Small words that a capitalised title may hold in lower case. */
export const TITLE_CONNECTORS = set(
  'of the and for to in on from with by against a an or at into not as their our who under through over its that your no off up out across between within without about than is among',
)

/** Words that name what a member is, before the name; the value tells the chamber where it follows. */
export const MEMBER_TITLES: Record<string, 'SENATE' | 'HOUSE' | 'ANY'> = {
  senator: 'SENATE',
  senators: 'SENATE',
  sen: 'SENATE',
  sens: 'SENATE',
  representative: 'HOUSE',
  representatives: 'HOUSE',
  rep: 'HOUSE',
  reps: 'HOUSE',
  congressman: 'HOUSE',
  congresswoman: 'HOUSE',
  congressmen: 'HOUSE',
  congresswomen: 'HOUSE',
  congressmember: 'HOUSE',
  congressmembers: 'HOUSE',
  delegate: 'HOUSE',
  del: 'HOUSE',
  congressperson: 'HOUSE',
  chairman: 'ANY',
  chairwoman: 'ANY',
  chair: 'ANY',
  chairmen: 'ANY',
  chairs: 'ANY',
  cochair: 'ANY',
  cochairs: 'ANY',
  member: 'ANY',
  members: 'ANY',
  leader: 'ANY',
  speaker: 'ANY',
  whip: 'ANY',
}

/** Words before a name that make it no member's: "President Biden", "state Senator Jones". */
export const OTHER_TITLES = set(
  'president governor gov mayor sheriff judge justice secretary director chief officer detective dr mr mrs ms professor pastor rev reverend ceo attorney general ' +
    'commissioner ambassador administrator sergeant captain lieutenant superintendent prince king pope saint st assemblyman assemblywoman assemblymember councilman councilwoman',
)

/** Verbs that headlines and sentences have before a bill's title, in the forms that begin with a capital there. */
export const HEADLINE_VERBS = set(
  'introduce introduces introduced introducing reintroduce reintroduces reintroduced reintroducing unveil unveils unveiled pass passes passed passing support supports ' +
    'supporting cosponsor cosponsors cosponsored cosponsoring sponsor sponsors sponsored sponsoring authoring leading spearheading applaud applauds applauding announce announces praise praises urge urges back backs ' +
    'welcome welcomes celebrate celebrates highlight highlights champion champions lead leads led join joins joined reauthorize reauthorizes reauthorizing ' +
    'authorize sign signs signed enact enacts enacted amend amends amending approve approves approved advance advances hail hails discuss discusses endorse endorses ' +
    'renew renews strengthen strengthens oppose opposes call calls vote votes file files author authors authored push pushes bring brings include includes implement repeal',
)

/** Words that cannot begin a title though they carry the capital of a sentence's first word. */
export const NOT_TITLE_START = set(
  'the a an this that these those under in on our my his her their its with and or since through by today yesterday passing key also specifically when while if as for from to of at ' +
    'both but yesterday however additionally finally further furthermore his bipartisan bicameral house senate congress republican democratic ' +
    'introducing like unlike because after before during following including include while section via per regarding about within without upon using read view click see learn watch download democrats republicans gop',
)

export const MONTH_LIKE = set(
  'january february march april may june july august september october november december',
)

/** Adjectives that may stand between a determiner and "bill" without saying which bill. */
export const BILL_ADJECTIVES = set(
  'bipartisan bicameral landmark new important critical historic commonsense common sense comprehensive federal vital joint proposed pending key major latest recent tripartisan ' +
    'sweeping crucial lifesaving senate house two three four significant needed original groundbreaking innovative reform reauthorization trafficking human antitrafficking overall final ' +
    'similar same underlying passed strong signature bold simple good great essential full entire current aforementioned',
)

export const BILL_NOUNS = set('bill bills legislation measure measures act resolution acts resolutions')

export const NUMBER_WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
}

/** Verbs and participles that say what a member did to a bill; an apposition holds none of them. */
export const DEED_VERBS = set(
  'introduced reintroduced introducing reintroducing introduces introduce unveiled authored sponsored cosponsored led coled spearheaded wrote passed said says announced released urged voted',
)

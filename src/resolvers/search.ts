import {
  Args,
  ArgsType,
  Ctx,
  createUnionType,
  Field,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql'
import { Bill } from '../entities/bill'
import { Hearing } from '../entities/hearing'
import { Representative, Senator } from '../entities/member'
import type { Node } from '../entities/node'
import { Release } from '../entities/release'
import { SearchPage } from '../queries/search'
import { MAX_QUERY_LENGTH, MAX_QUERY_WORDS } from '../queries/search-query'
import { SearchMatch } from '../queries/search-tiers'
import { SearchType } from '../queries/search-type'
import { connectionType } from './connection-type'
import type { Context } from './context'

registerEnumType(SearchType, {
  name: 'SearchType',
  description: 'What a search looks through.',
  valuesConfig: {
    BILL: {
      description: 'Bills: their numbers and laws, titles, subjects, and the text of their summaries.',
    },
    MEMBER: { description: 'Members of Congress: their names and their state.' },
    HEARING: { description: 'Hearings: title, committees, citation of the print, and who took part.' },
    RELEASE: { description: 'Press releases: title and text.' },
  },
})

registerEnumType(SearchMatch, {
  name: 'SearchMatch',
  description: 'Where the words of a search were found; results come in this order.',
  valuesConfig: {
    NUMBER: { description: 'In the number of a bill, of a law or of a printed hearing.' },
    NAME: { description: 'All of them in the name of a member of Congress.' },
    TITLE: { description: 'All of them in titles; those first that have them one after the other.' },
    SUBJECT: { description: 'All of them in titles and subjects, or in the committees of a hearing.' },
    TEXT: { description: 'All of them, with some in a summary or in the text of a release.' },
  },
})

const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'What a search can find.',
  types: () => [Bill, Senator, Representative, Hearing, Release] as const,
  resolveType: (value: Node) => value.typeName(),
})

@ObjectType({ description: 'A stretch of a text: half-open, in UTF-16 code units.' })
class SearchMark {
  @Field(() => Int, { description: 'Where it starts, counted from 0.' })
  start!: number

  @Field(() => Int, { description: 'Where it ends, the last unit not included.' })
  end!: number
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A passage of a result that shows why it was found: plain text, with the places found beside it.',
})
class SearchSnippet {
  @Field(() => String, {
    description: 'The passage as plain text of up to 40 words; `…` stands where more comes before or after.',
  })
  text!: string

  @Field(() => [SearchMark], {
    description: 'Places in `text` of the words found, in order, none over another.',
  })
  marks!: SearchMark[]
}

@ArgsType()
class SearchArguments {
  @Field(() => String, {
    description: `Words that all have to occur: \`forced labor\`. \`"in this order"\`, \`traffick*\` for a beginning, \`-without\`, \`this OR that\`. Up to ${MAX_QUERY_LENGTH} characters and ${MAX_QUERY_WORDS} words.`,
  })
  query!: string

  @Field(() => [SearchType], {
    nullable: true,
    description: 'What to look through; everything where it is left out.',
  })
  types?: SearchType[] | null

  @Field(() => Int, {
    nullable: true,
    description: 'Results from the front, 1 to 100; 20 where it is left out.',
  })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor after which the page starts: an `endCursor`.' })
  after?: string | null
}

const SearchConnection = connectionType(() => SearchResult, {
  name: 'Search',
  rows: 'results',
  declareEdge: (edge) => {
    Field(() => SearchMatch, { description: 'Where the words were found.' })(edge, 'matchedIn')
    Field(() => SearchSnippet, {
      nullable: true,
      description: 'A passage that shows why it was found.',
    })(edge, 'snippet')
  },
})

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Bills, members, hearings and releases that hold all words of a search: numbers first, then names and titles, then subjects, then other text; the newest first within each. `search(query: "\\"human trafficking\\" shelters", types: [BILL])`.',
  })
  search(@Args(() => SearchArguments) request: SearchArguments, @Ctx() { loaders }: Context) {
    return new SearchPage(loaders, request)
  }
}

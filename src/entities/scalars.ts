import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { isCalendarDate } from '../congress/calendar-date'

interface TextScalar {
  name: string
  description: string
  specifiedByURL?: string
  accepts: (text: string) => boolean
  expected: string
}

/** A scalar that is a string on the wire and in the store, checked on the way in. */
function textScalar({
  name,
  description,
  specifiedByURL,
  accepts,
  expected,
}: TextScalar): GraphQLScalarType<string, string> {
  const parse = (value: unknown, nodes?: ValueNode): string => {
    if (typeof value === 'string' && accepts(value)) return value
    const shown = JSON.stringify(value)?.slice(0, 60)
    throw new GraphQLError(`${name} cannot represent ${shown}: expected ${expected}.`, {
      nodes,
      extensions: { code: 'BAD_USER_INPUT' },
    })
  }
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: (value) => String(value),
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null, node),
  })
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/

export const CalendarDateScalar = textScalar({
  name: 'Date',
  description: 'A calendar day as `YYYY-MM-DD`, such as `"2014-01-11"`. Days of Congress have no time zone.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date',
  accepts: isCalendarDate,
  expected: 'a calendar day such as "2014-01-11"',
})

export const InstantScalar = textScalar({
  name: 'DateTime',
  description: 'An instant in UTC, such as `"2015-01-06T15:45:55Z"`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  accepts: (text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)),
  expected: 'an instant such as "2015-01-06T15:45:55Z"',
})

export const UrlScalar = textScalar({
  name: 'URL',
  description:
    'An absolute web address, such as `"https://www.congress.gov/bill/113th-congress/senate-bill/1733"`.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  accepts: URL.canParse,
  expected: 'an absolute address such as "https://www.congress.gov/"',
})

export const HtmlScalar = textScalar({
  name: 'HTML',
  description:
    'A fragment of HTML, sanitised when it was read: a few text elements, no script, style or foreign address.',
  specifiedByURL: 'https://html.spec.whatwg.org/multipage/',
  accepts: () => true,
  expected: 'HTML text',
})

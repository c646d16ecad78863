import { z } from 'zod'
import { groupsOf } from '../../queries/group-counts'
import type { Loaders } from '../../queries/loaders'
import { CACHING, type Published } from '../published'
import type { CellType, Column } from './column'
import { type Condition, conditionNames } from './condition-name'
import { schemaOf } from './operand'
import { type TableParameter, tableParameters } from './table-parameters'
import { type AnyTable, FORMATS, TABLES } from './tables'

type Schema = Record<string, unknown>

const CELLS: Record<CellType, Schema> = {
  text: { type: ['string', 'null'] },
  integer: { type: ['integer', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  date: { type: ['string', 'null'], format: 'date' },
  url: { type: ['string', 'null'], format: 'uri' },
  texts: { type: ['array', 'null'], items: { type: 'string' } },
}

const OPERATORS: Record<string, string> = {
  eq: 'Equal to the value.',
  in: 'One of the values.',
  notIn: 'Known, and none of the values.',
  gt: 'Greater or later than the value.',
  gte: 'Greater or later than the value, or equal to it.',
  lt: 'Smaller or earlier than the value.',
  lte: 'Smaller or earlier than the value, or equal to it.',
  contains: 'Contains each of these words, in any order and either case.',
  exists: 'Whether there is a value at all.',
  any: 'At least one of the values is among them.',
  all: 'All of the values are among them.',
  none: 'None of the values is among them.',
}

/** A schema without the parts that only its maker reads. */
function schemaText(schema: z.ZodType): Schema {
  const { $schema, pattern, ...rest } = z.toJSONSchema(schema, { io: 'output' }) as Schema
  return rest
}

const listOf = (items: Schema): Schema => ({ type: 'array', items })

function conditionParameter([name, condition]: [string, Condition]): Schema {
  const operator = condition.path.at(-1) ?? ''
  const schema = schemaText(schemaOf(condition.operand))
  return {
    name,
    in: 'query',
    description: `${condition.description} ${OPERATORS[operator] ?? ''}`.trim(),
    schema: condition.isList ? listOf(schema) : schema,
    ...(condition.isList && { style: 'form', explode: false }),
  }
}

function ownParameter({ name, description, schema, isList = false }: TableParameter): Schema {
  const one = schemaText(schema)
  return {
    name,
    in: 'query',
    description,
    schema: isList ? listOf(one) : one,
    ...(isList && { style: 'form', explode: false }),
  }
}

const WRITTEN_FILTER: Schema = {
  name: 'filter',
  in: 'query',
  description: 'A filter as in GraphQL, in JSON, for `or` and `not`: `{"or":[{"congress":{"eq":113}},…]}`.',
  schema: { type: 'string' },
}

const rowName = ({ name }: AnyTable) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Row`

function rowSchema({ description, columns }: AnyTable): Schema {
  const properties = columns.map(({ name, type, description: of }: Column<object>) => [
    name,
    { ...CELLS[type], description: of },
  ])
  return { type: 'object', description, properties: Object.fromEntries(properties) }
}

function answers(table: AnyTable): Schema {
  const row = { anyOf: [{ $ref: `#/components/schemas/${rowName(table)}` }, { type: 'object' }] }
  const rows = {
    type: 'object',
    required: ['data', 'next'],
    properties: {
      data: { type: 'array', items: row },
      next: { type: ['string', 'null'], format: 'uri', description: 'Address of the rows that follow.' },
    },
  }
  return {
    200: {
      description: 'The rows, or with `group` the counts.',
      content: { 'text/csv': { schema: { type: 'string' } }, 'application/json': { schema: rows } },
    },
    400: {
      description: 'A parameter cannot be used; the answer names it and lists what there is.',
      content: {
        'text/plain': { schema: { type: 'string' } },
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      },
    },
  }
}

const FORMAT: Schema = {
  name: 'format',
  in: 'path',
  required: true,
  description: '`csv` for spreadsheets and charting tools, `json` for programs.',
  schema: { type: 'string', enum: FORMATS },
}

/** The tables as OpenAPI 3.1 describes them, made of what reads their addresses and fills their columns. */
export function openApi({ db }: Loaders, origin: string): Published {
  const paths = TABLES.map((table) => {
    const conditions = conditionNames(table.list.filter, table.shorthands).map(conditionParameter)
    const groups = groupsOf(db, table.list).map(({ name }) => name)
    const own = tableParameters(table, groups).map(ownParameter)
    const operation = {
      operationId: table.name,
      summary: table.description,
      parameters: [FORMAT, ...own, WRITTEN_FILTER, ...conditions],
      responses: answers(table),
    }
    return [`/v1/${table.name}.{format}`, { get: operation }]
  })
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Safe Harbor tables',
      version: '1',
      description:
        'Congressional trafficking legislation as tables: the filters of the GraphQL API as parameters.',
      license: { name: 'CC0-1.0', identifier: 'CC0-1.0' },
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: {
        ...Object.fromEntries(TABLES.map((table) => [rowName(table), rowSchema(table)])),
        Problem: PROBLEM,
      },
    },
  }
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': CACHING.MINUTE },
    body: JSON.stringify(document),
  }
}

const PROBLEM: Schema = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong and what to do.' },
    parameter: { type: 'string', description: 'The parameter at fault.' },
    known: { type: 'array', items: { type: 'string' }, description: 'What there is instead.' },
  },
}

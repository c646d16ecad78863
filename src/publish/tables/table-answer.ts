import { Readable } from 'node:stream'
import { UserInputError } from '../../queries/errors'
import { BATCH, cursorOf, hasMoreThan } from '../../queries/row-batches'
import { CACHING, type Published } from '../published'
import { BadParameterError } from './bad-parameter'
import { BYTE_ORDER_MARK, csvLines } from './csv'
import { problem } from './problem'
import { readTableRequest, type TableRequest } from './table-request'
import { cellsOf, countedRows, headerOf, type TableDoor, tableRows } from './table-rows'
import { type AnyTable, OPEN_API_PATH, type TableFormat } from './tables'

/** An answer whose body is made while it is sent. */
export type Streamed = Omit<Published, 'body'> & { body: Readable }

/** A table as it is asked for by an address, whole. */
export async function tableAnswer(
  door: TableDoor,
  table: AnyTable,
  format: TableFormat,
  url: URL,
): Promise<Published> {
  try {
    const request = readTableRequest(door.loaders, table, format, parametersOf(url))
    return format === 'csv' ? await csvAnswer(door, request) : await jsonAnswer(door, request, url)
  } catch (error) {
    const refused = refusalOf(error)
    if (!refused) throw error
    return problem({ status: 400, ...refused }, format)
  }
}

/**
 * A table that is too long to be held: made while it is sent, so that it begins at once. Null where it is
 * not so long, or cannot be had as asked: then it is for {@link tableAnswer}.
 */
export async function longTable(door: TableDoor, table: AnyTable, url: URL): Promise<Streamed | null> {
  try {
    const request = readTableRequest(door.loaders, table, 'csv', parametersOf(url))
    const { scope, filter, groups, limit } = request
    const mayBeLong = groups.length === 0 && (limit ?? Number.POSITIVE_INFINITY) > BATCH
    const narrowing = table.narrowing?.(scope)
    if (!mayBeLong || !(await hasMoreThan(BATCH, door.loaders, table.list, filter, narrowing))) return null
    const body = Readable.from(csvParts(door, request), { objectMode: false })
    return { status: 200, headers: csvHeaders(door, request), body }
  } catch (error) {
    if (refusalOf(error)) return null
    throw error
  }
}

export function parametersOf({ searchParams }: URL): Record<string, string[]> {
  const grouped = Map.groupBy(searchParams, ([name]) => name)
  return Object.fromEntries([...grouped].map(([name, given]) => [name, given.map(([, text]) => text)]))
}

/** What a caller is told of a parameter that cannot be used; null where the fault is none of theirs. */
export function refusalOf(
  error: unknown,
): { detail: string; parameter: string; known?: readonly string[] } | null {
  if (error instanceof BadParameterError) {
    const { message, parameter, known } = error
    return { detail: message, parameter, ...(known.length > 0 && { known }) }
  }
  if (!(error instanceof UserInputError)) return null
  // The graph calls them arguments, and puts all conditions into one; `and`, `or`, `not` are of `filter` here, too.
  const parameter = error.argument.replace(/^filter\.(?!(and|or|not)\b)/, '')
  return {
    detail: error.message.replace(`Argument "${error.argument}"`, `Parameter "${parameter}"`),
    parameter,
  }
}

function headersOf(type: string, { origin }: TableDoor, next: string | null = null): Record<string, string> {
  const links = [`<${origin}${OPEN_API_PATH}>; rel="service-desc"; type="application/json"`]
  if (next) links.push(`<${next}>; rel="next"`)
  return {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': CACHING.MINUTE,
    link: links.join(', '),
  }
}

function csvHeaders(door: TableDoor, { table, scope, groups }: TableRequest): Record<string, string> {
  const named = ['safe-harbor', table.name, ...groups.map(({ name }) => `by-${name}`), scope.asOf]
  return {
    ...headersOf('text/csv; header=present', door),
    'content-disposition': `attachment; filename="${named.filter(Boolean).join('-')}.csv"`,
  }
}

/**
 * The text of a CSV, part by part: each is as many rows as are read at once.
 * @throws UserInputError for what cannot be asked, before the first part
 */
function csvParts(door: TableDoor, request: TableRequest): AsyncGenerator<string> {
  const batches = tableRows(door, request)
  return (async function* () {
    yield (request.hasBom ? BYTE_ORDER_MARK : '') + csvLines([headerOf(request.columns)])
    for await (const rows of batches) yield csvLines(await cellsOf(door, request, rows))
  })()
}

async function csvAnswer(door: TableDoor, request: TableRequest): Promise<Published> {
  const headers = csvHeaders(door, request)
  let body = ''
  if (request.groups.length > 0) {
    const { header, rows } = await countedRows(door, request)
    body = (request.hasBom ? BYTE_ORDER_MARK : '') + csvLines([header, ...rows])
  } else for await (const part of csvParts(door, request)) body += part
  return { status: 200, headers, body }
}

async function jsonAnswer(door: TableDoor, request: TableRequest, url: URL): Promise<Published> {
  const { table, columns, groups, orderBy, limit } = request
  if (groups.length > 0) {
    const { header, rows } = await countedRows(door, request)
    return json(door, { data: recordsOf(header, rows), next: null }, null)
  }
  const more = { ...request, limit: limit! + 1 }
  const found: object[] = []
  for await (const rows of tableRows(door, more)) found.push(...rows)
  const rows = found.slice(0, limit!)
  const last = found.length > rows.length ? rows.at(-1) : undefined
  const next = last ? addressAfter(door, url, cursorOf(door.loaders, table.list, orderBy, last)) : null
  const cells = await cellsOf(door, request, rows)
  return json(door, { data: recordsOf(headerOf(columns), cells), next }, next)
}

const recordsOf = (header: string[], rows: unknown[][]): object[] =>
  rows.map((cells) => Object.fromEntries(cells.map((cell, place) => [header[place]!, cell])))

const json = (door: TableDoor, body: object, next: string | null): Published => ({
  status: 200,
  headers: headersOf('application/json', door, next),
  body: JSON.stringify(body),
})

function addressAfter({ origin }: TableDoor, url: URL, cursor: string): string {
  const asked = new URLSearchParams(url.searchParams)
  asked.set('after', cursor)
  return `${origin}${url.pathname}?${asked}`
}

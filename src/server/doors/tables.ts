import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DataSource } from 'typeorm'
import type { Published } from '../../publish/published'
import { openApi } from '../../publish/tables/open-api'
import { problem } from '../../publish/tables/problem'
import { longTable, type Streamed, tableAnswer } from '../../publish/tables/table-answer'
import { FORMATS, OPEN_API_PATH, TABLE_PATHS, TABLES, type TableFormat } from '../../publish/tables/tables'
import { createContext } from '../../resolvers/context'
import { ErrorCode } from '../error-code'
import { fault } from '../errors'

export interface TablesDependencies {
  dataSource: DataSource
  clock: () => Date
  publicUrl: string | null
}

const FINISHED = { config: { finished: true } }

/** Brotli gathers a table for seconds before it gives out the first of it. */
const COMPRESSED_AT_ONCE = { compress: { encodings: ['gzip' as const] } }

/** The tables for spreadsheets and charting tools; errors come in the format that was asked for. */
export async function openTables(fastify: FastifyInstance, dependencies: TablesDependencies): Promise<void> {
  const { dataSource, clock, publicUrl } = dependencies
  const doorOf = (request: FastifyRequest) => ({
    loaders: createContext(dataSource, clock).loaders,
    origin: originOf(request, publicUrl),
  })
  const addressOf = (request: FastifyRequest, { origin }: { origin: string }) => new URL(request.url, origin)
  await fastify.register(async (tables) => {
    tables.setErrorHandler(answerByProblem)
    for (const table of TABLES) {
      // What is too long to be kept is sent before it could be: nobody else waits for it, either.
      const preHandler = async (request: FastifyRequest, reply: FastifyReply) => {
        const door = doorOf(request)
        const long = await longTable(door, table, addressOf(request, door))
        if (long) return send(reply, long)
      }
      for (const format of FORMATS) {
        const options = format === 'csv' ? { ...FINISHED, ...COMPRESSED_AT_ONCE, preHandler } : FINISHED
        tables.get(`/v1/${table.name}.${format}`, options, async (request) => {
          const door = doorOf(request)
          return tableAnswer(door, table, format, addressOf(request, door))
        })
      }
    }
    tables.get(OPEN_API_PATH, FINISHED, async (request) => {
      const { loaders, origin } = doorOf(request)
      return openApi(loaders, origin)
    })
    for (const path of ['/v1', '/v1/*']) {
      tables.get(path, async (request, reply) => send(reply, notFound(request)))
    }
  })
}

/** Address under which the reader knows this service, without a slash at its end. */
export function originOf(request: FastifyRequest, publicUrl: string | null): string {
  return (publicUrl ?? `${request.protocol}://${request.host}`).replace(/\/$/, '')
}

export function send(reply: FastifyReply, { status, headers, body }: Published | Streamed): FastifyReply {
  return reply.code(status).headers(headers).send(body)
}

function notFound(request: FastifyRequest): Published {
  const [path = ''] = request.url.split('?')
  const known = [...TABLE_PATHS, OPEN_API_PATH]
  const detail = `There is no table at ${path.slice(0, 200)}. There is: ${known.join(', ')}.`
  return problem({ status: 404, detail, known }, formatOf(request))
}

const formatOf = ({ url }: FastifyRequest): TableFormat => (/\.csv($|\?)/.test(url) ? 'csv' : 'json')

export async function answerByProblem(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const status = error.statusCode ?? 500
  if (status < 500) return send(reply, problem({ status, detail: error.message }, formatOf(request)))
  const { code, message } = fault(error, request.log)
  const isAway = code === ErrorCode.SERVICE_UNAVAILABLE
  return send(reply, problem({ status: isAway ? 503 : 500, detail: message }, formatOf(request)))
}

import formbody from '@fastify/formbody'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { releaseIdOf } from '../../ingest/release'
import { LONGEST_RELEASE, UnreadableReleaseError } from '../../press/readable'
import { type CheckDoor, checkedPage, checkForm, refusedForm } from '../../publish/check/check-page'
import { CHECK_SCRIPT, CHECK_SCRIPT_PATH } from '../../publish/check/check-script'
import { noticePage } from '../../publish/notice-page'
import type { Published } from '../../publish/published'
import { checkRelease } from '../../reconcile/check-release'
import { createContext } from '../../resolvers/context'
import { ErrorCode } from '../error-code'
import { fault } from '../errors'
import { addRecordPages, type PagesDependencies } from './record-pages'

/** A form spells one character in nine bytes at most; the rest is for the names of its fields, and the day. */
const MAX_FORM_BYTES = 9 * LONGEST_RELEASE + 1_000

const checkedForm = z.object({ text: z.string(), publishedOn: z.string().default('') })

/** The pages for readers; their errors are pages, too. Forms are read here and at no other door. */
export async function openPages(fastify: FastifyInstance, dependencies: PagesDependencies): Promise<void> {
  await fastify.register(async (pages) => {
    await pages.register(formbody, { bodyLimit: MAX_FORM_BYTES })
    pages.setErrorHandler(answerByPage)
    addPages(pages, dependencies)
    addRecordPages(pages, dependencies)
  })
}

function addPages(pages: FastifyInstance, { dataSource, clock }: PagesDependencies): void {
  const contextOf = () => createContext(dataSource, clock)
  pages.get<{ Querystring: Record<string, unknown> }>('/check', async (request, reply) =>
    send(reply, await checkForm(contextOf().loaders, { example: 'example' in request.query })),
  )
  pages.post('/check', async (request, reply) => {
    const form = checkedForm.safeParse(request.body ?? { text: '' })
    if (form.success) return send(reply, await checkedPage(doorOf(contextOf()), form.data))
    const sentence = 'Send the release in one field “text”, and at most one day in “publishedOn”.'
    return send(reply, refusedForm({ complaint: { field: 'text', sentence } }))
  })
  pages.get(`/${CHECK_SCRIPT_PATH}`, async (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(CHECK_SCRIPT),
  )
}

function doorOf({ loaders, reader, clock }: ReturnType<typeof createContext>): CheckDoor {
  return {
    loaders,
    today: clock().toISOString().slice(0, 10),
    check: async (text, options) => {
      try {
        return await checkRelease(text, options, reader)
      } catch (error) {
        if (error instanceof UnreadableReleaseError) return { unreadable: error.message }
        throw error
      }
    },
    keyOf: releaseIdOf,
  }
}

function send(reply: FastifyReply, { status, headers, body }: Published): FastifyReply {
  return reply.code(status).headers(headers).send(body)
}

async function answerByPage(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const status = error.statusCode ?? 500
  if (status === 413) {
    const most = LONGEST_RELEASE.toLocaleString('en-US')
    const sentence = `The release is far longer than the ${most} characters that are read. Give one release at a time.`
    return send(reply, refusedForm({ complaint: { field: 'text', sentence } }, status))
  }
  const root = request.url.startsWith('/releases/') ? '../' : './'
  if (status < 500)
    return send(reply, noticePage({ status, root, title: 'Not understood', sentence: error.message }))
  const { code, message } = fault(error, request.log)
  const isAway = code === ErrorCode.SERVICE_UNAVAILABLE
  const title = isAway ? 'Not right now' : 'Something went wrong'
  return send(reply, noticePage({ status: isAway ? 503 : 500, root, title, sentence: message }))
}

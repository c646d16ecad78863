import type { FastifyInstance, FastifyRequest } from 'fastify'
import { calendarAnswer } from '../../publish/feeds/calendar-answer'
import { feedAnswer } from '../../publish/feeds/feed-answer'
import { createContext } from '../../resolvers/context'
import { answerByProblem, originOf, type TablesDependencies } from './tables'

/** Feeds and calendars, for readers who want to be told; errors come in the format that was asked for. */
export async function openFeeds(
  fastify: FastifyInstance,
  { dataSource, clock, publicUrl }: TablesDependencies,
): Promise<void> {
  const doorOf = (request: FastifyRequest) => ({
    loaders: createContext(dataSource, clock).loaders,
    origin: originOf(request, publicUrl),
  })
  const doors = { '/feeds/*': feedAnswer, '/calendar/*': calendarAnswer }
  await fastify.register(async (feeds) => {
    feeds.setErrorHandler(answerByProblem)
    for (const [path, answer] of Object.entries(doors)) {
      feeds.get(path, { config: { finished: true } }, async (request) => {
        const door = doorOf(request)
        return answer(door, new URL(request.url, door.origin))
      })
    }
  })
}

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { graphql } from 'graphql'
import type { DataSource } from 'typeorm'
import { createContext } from '../src/resolvers/context'
import { buildGraphQLSchema } from '../src/resolvers/schema'
import { type RunningServer, startBuiltServer } from './support/built-server'
import { blocksOf, type DocBlock, documents } from './support/doc-blocks'
import { seededDatabase } from './support/seeded-database'

const ROOT = path.resolve(__dirname, '..')
const scripts: Record<string, string> = JSON.parse(
  readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
).scripts

const blocks = documents().flatMap(blocksOf)
const inLanguage = (language: string) =>
  blocks.filter((block) => block.language === language).map((block) => [block.place, block] as const)

describe('queries in the documents', () => {
  let db: DataSource
  beforeAll(async () => {
    db = await seededDatabase('sqlite')
  })
  afterAll(() => db.destroy())

  const answerTo = async (source: string) =>
    graphql({
      schema: await buildGraphQLSchema(),
      source,
      contextValue: createContext(db, () => new Date('2026-11-24T12:00:00Z')),
    })

  it.each(inLanguage('graphql'))('%s is answered without an error', async (_place, block) => {
    const answer = await answerTo(block.text)
    expect(answer.errors).toBeUndefined()
    expect(answer.data).not.toBeNull()
  })

  const shown = blocks.flatMap((block, index) => {
    const query = blocks[index - 1]
    return block.language === 'json' && query?.language === 'graphql'
      ? [[block.place, query, block] as const]
      : []
  })
  it.each(shown)('%s is the answer to the query before it', async (_place, query, block) => {
    expect(JSON.parse(JSON.stringify(await answerTo(query.text)))).toEqual(JSON.parse(block.text))
  })
})

describe('commands in the documents', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startBuiltServer()
  })
  afterAll(() => server.stop())

  const commands = inLanguage('sh').flatMap(([place, block]) =>
    linesOf(block).map((line) => [`${place}: ${line.slice(0, 60)}`, line] as const),
  )

  it.each(commands)('%s', (_name, line) => {
    const npm = [...line.matchAll(/npm (?:run )?([a-z:]+)/g)].map((match) => match[1]!)
    if (npm.length > 0) {
      // Installing, starting and testing the whole are what runs this very test; the scripts must be there.
      expect(npm.filter((script) => script !== 'install' && !scripts[script])).toEqual([])
      return
    }
    const command = line
      .replaceAll('http://localhost:4000', server.address)
      .replaceAll('npx safe-harbor', 'node bin/safe-harbor.js')
    const output = execFileSync('bash', ['-euo', 'pipefail', '-c', command], {
      cwd: ROOT,
      env: server.environment,
      encoding: 'utf8',
    })
    expect(output).not.toContain('"errors"')
  })
})

/** The commands of a block: a line that ends in a backslash goes on in the next. */
function linesOf(block: DocBlock): string[] {
  return block.text
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
}

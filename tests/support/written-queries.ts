import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type GraphQLSchema, parse, validate } from 'graphql'
import { blocksOf, documents } from './doc-blocks'

const ROOT = path.resolve(__dirname, '../..')
/** Texts between backticks or apostrophes that hold a selection. */
const TEXT = /`([^`$]*\{[^`$]*\}[^`$]*)`|'([^'\n]*\{[^'\n]*\}[^'\n]*)'/g

/** Every query that stands in README, docs and tests and fits the schema, once. */
export function writtenQueries(schema: GraphQLSchema): string[] {
  const shown = documents()
    .flatMap(blocksOf)
    .filter(({ language }) => language === 'graphql')
    .map(({ text }) => text)
  const ready = filesBelow('docs/queries', '.graphql').map(read)
  const tested = filesBelow('tests', '.ts').flatMap((file) =>
    [...read(file).matchAll(TEXT)].map(([, long, short]) => long ?? short ?? ''),
  )
  return [...new Set([...shown, ...ready, ...tested])].filter((text) => isQuery(schema, text))
}

const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file))

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

function isQuery(schema: GraphQLSchema, text: string): boolean {
  try {
    return validate(schema, parse(text)).length === 0
  } catch {
    return false
  }
}

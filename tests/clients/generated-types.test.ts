import { readFileSync } from 'node:fs'
import path from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as operations from '@graphql-codegen/typescript-operations'
import { buildSchema, parse } from 'graphql'
import { AGAIN, PAGE } from './journey'

const SCHEMA = path.resolve(__dirname, '../../schema.graphql')
/** What the scalars are on the wire; without being told, a generator knows no type for them. */
const SCALARS = { Date: 'string', DateTime: 'string', URL: 'string', HTML: 'string' }

describe('types generated from the schema', () => {
  it('hold no any', async () => {
    const sdl = readFileSync(SCHEMA, 'utf8')
    const documents = [PAGE, AGAIN].map((text) => ({ document: parse(text), location: 'page.graphql' }))
    const output = await codegen({
      filename: 'types.ts',
      schema: parse(sdl),
      schemaAst: buildSchema(sdl),
      documents,
      config: { scalars: SCALARS, strictScalars: true },
      plugins: [{ typescript: {} }, { operations: {} }],
      pluginMap: { typescript, operations },
    })
    expect(output).toContain('export type PageQuery')
    // Descriptions stand in comments, and may use the word.
    const code = output.replace(/\/\*[\s\S]*?\*\//g, '')
    expect(code).not.toMatch(/\bany\b(?!\??:)/)
  })
})

import type { Databases } from './databases'
import type { Dialect } from './questions'
import { type Launch, own, peer } from './servers'

export type SubjectKey =
  | 'apollo'
  | 'mercurius'
  | 'postgraphile'
  | 'bare'
  | 'read'
  | 'kept'
  | 'finished'
  | 'postgres'

/** A server that is measured. */
export interface Subject {
  key: SubjectKey
  name: string
  dialect: Dialect
  launch: Launch
  /** Part of its work is done by PostgreSQL. */
  usesPostgres?: boolean
}

/** `answers` is the file of what the bare server sends. */
export function subjectsOn({ own: file, plain, postgres }: Databases, answers: string): Subject[] {
  const ours = { DATABASE_URL: `sqlite:${file}` }
  return [
    {
      key: 'apollo',
      name: 'Apollo, TypeGraphQL, TypeORM',
      dialect: 'plain',
      launch: peer('apollo.ts', { DATABASE: plain }),
    },
    {
      key: 'mercurius',
      name: 'Mercurius, loaders, JIT',
      dialect: 'plain',
      launch: peer('mercurius.ts', { DATABASE: plain }),
    },
    {
      key: 'postgraphile',
      name: 'PostGraphile 5, PostgreSQL',
      dialect: 'postgraphile',
      launch: peer('postgraphile.mjs', { DATABASE: postgres }),
      usesPostgres: true,
    },
    {
      key: 'bare',
      name: 'bare node:http, same bytes',
      dialect: 'own',
      launch: peer('bare.mjs', { ANSWERS: answers }),
    },
    {
      key: 'read',
      name: 'Safe Harbor, rows read',
      dialect: 'own',
      launch: own(ours, { finished: false, rows: false }),
    },
    {
      key: 'kept',
      name: 'Safe Harbor, rows kept',
      dialect: 'own',
      launch: own(ours, { finished: false, rows: true }),
    },
    {
      key: 'finished',
      name: 'Safe Harbor, answers kept',
      dialect: 'own',
      launch: own(ours, { finished: true, rows: true }),
    },
    {
      key: 'postgres',
      name: 'Safe Harbor, rows read, PostgreSQL',
      dialect: 'own',
      launch: own({ DATABASE_URL: postgres }, { finished: false, rows: false }),
      usesPostgres: true,
    },
  ]
}

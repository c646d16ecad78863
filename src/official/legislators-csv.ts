import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { decodeUtf8 } from './decode'
import { chamberOfTerm, districtOf, fullNameOf, type LegislatorsReading } from './legislators'
import { UnreadableDocumentError } from './unreadable'

const optional = z.string().transform((text) => text || null)

/** The columns that are read; the file has more. */
const row = z.object({
  bioguide_id: z.string(),
  last_name: z.string().min(1),
  first_name: z.string().min(1),
  middle_name: optional,
  suffix: optional,
  nickname: optional,
  full_name: z.string(),
  type: z.enum(['rep', 'sen']),
  state: z.string().length(2),
  district: z.string().regex(/^-?\d*$/),
  party: optional,
})

type Row = z.output<typeof row>

function rowsOf(document: string | Uint8Array): { line: number; values: Row }[] {
  const text = decodeUtf8(document)
  const columns = text.slice(0, text.search(/[\r\n]|$/)).split(',')
  const missing = Object.keys(row.shape).filter((name) => !columns.includes(name))
  if (missing.length > 0) {
    throw new UnreadableDocumentError(
      'line 1',
      `not a CSV of legislators: the column ${missing[0]} is missing`,
    )
  }
  let records: { record: Record<string, string>; info: { lines: number } }[]
  try {
    records = parse(text, { columns: true, info: true })
  } catch (cause) {
    throw new UnreadableDocumentError(null, `not a CSV: ${(cause as Error).message}`, { cause })
  }
  return records.map(({ record, info }) => {
    const parsed = row.safeParse(record)
    if (parsed.success) return { line: info.lines, values: parsed.data }
    const { path, message } = parsed.error.issues[0]!
    throw new UnreadableDocumentError(`line ${info.lines}, column ${path.join('.')}`, message)
  })
}

/**
 * Reads `legislators-historical.csv` or `legislators-current.csv` of congress-legislators. A CSV has of each member the
 * last term only, and not its days: `startsOn` and `endsOn` are null, and the notes say so. Rows without a
 * Bioguide id are left out, and named in the notes.
 *
 * Throws an UnreadableDocumentError that names line and column.
 *
 * Source: https://github.com/unitedstates/congress-legislators (CC0).
 *
 * @example readLegislatorsCsv(csv).terms[0] // { …, startsOn: null, endsOn: null }
 */
export function readLegislatorsCsv(document: string | Uint8Array): LegislatorsReading {
  const all = rowsOf(document)
  const isKeyed = ({ values }: { values: Row }) => /^[A-Z]\d{6}$/.test(values.bioguide_id)
  const keyed = all.filter(isKeyed).map(({ values }) => values)
  const unkeyed = all.filter((one) => !isKeyed(one))
  return {
    members: keyed.map((one) => ({
      bioguideId: one.bioguide_id,
      lastName: one.last_name,
      firstName: one.first_name,
      middleName: one.middle_name,
      suffix: one.suffix,
      nickname: one.nickname,
      fullName: fullNameOf(one.full_name, one.first_name, one.middle_name, one.last_name, one.suffix),
    })),
    terms: keyed.map((one) => ({
      bioguideId: one.bioguide_id,
      chamber: chamberOfTerm(one.type),
      state: one.state,
      district: one.type === 'rep' && one.district !== '' ? districtOf(Number(one.district)) : null,
      party: one.party,
      startsOn: null,
      endsOn: null,
    })),
    notes: [
      'Of each member only the last term is known, without its days.',
      ...unkeyed.map(
        ({ line, values }) =>
          `Line ${line}, ${values.first_name} ${values.last_name}, is left out: it has no Bioguide id.`,
      ),
    ],
  }
}

import { z } from 'zod'
import type { BillType } from '../congress/bill-number'
import { WrongContentError } from './upstream-error'

/** All files of one Congress and kind of measure. */
export interface Series {
  congress: number
  type: BillType
}

/** A file of the bulk repository, and when it was last written. */
export interface ListedFile {
  name: string
  /** In the repository's own form, such as `13-Jul-2026 23:36`. */
  modifiedAt: string
}

export interface Listing {
  records: ListedFile[]
  /** All records in one; null where the repository has none. */
  zip: ListedFile | null
}

const listing = z.object({
  files: z.array(
    z.object({
      justFileName: z.string().optional(),
      name: z.string().optional(),
      formattedLastModifiedTime: z.string().nullish(),
      folder: z.boolean().optional(),
    }),
  ),
})

export const listingPath = ({ congress, type }: Series) => `/bulkdata/json/BILLSTATUS/${congress}/${type}`
export const filePath = ({ congress, type }: Series, name: string) =>
  `/bulkdata/BILLSTATUS/${congress}/${type}/${name}`

/** Reads the listing of one folder of the bulk repository. Throws a WrongContentError for anything else. */
export function readListing(json: Uint8Array, series: Series): Listing {
  let answer: unknown
  try {
    answer = JSON.parse(Buffer.from(json).toString('utf8'))
  } catch {
    throw new WrongContentError(`the listing ${listingPath(series)} is not JSON`)
  }
  const parsed = listing.safeParse(answer)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    throw new WrongContentError(
      `the listing ${listingPath(series)} is of no known form: ${path.join('.')}: ${message}`,
    )
  }
  const files = parsed.data.files.flatMap(({ justFileName, name, formattedLastModifiedTime, folder }) => {
    const fileName = justFileName ?? name ?? ''
    return folder || !/^[\w-]+\.(?:xml|zip)$/i.test(fileName)
      ? []
      : [{ name: fileName, modifiedAt: formattedLastModifiedTime ?? '' }]
  })
  const zipName = `BILLSTATUS-${series.congress}-${series.type}.zip`
  return {
    records: files.filter(({ name }) => /^BILLSTATUS-\d+[a-z]+\d+\.xml$/i.test(name)),
    zip: files.find(({ name }) => name === zipName) ?? null,
  }
}

/** The instant of a listed file, in milliseconds; NaN where the repository gives none. */
export const instantOf = ({ modifiedAt }: ListedFile) => Date.parse(`${modifiedAt.replaceAll('-', ' ')} UTC`)

import type { DataSource } from 'typeorm'
import { billIdOf, printedNumber } from '../congress/bill-number'
import { BillMention } from '../entities/release'
import type { OfficialBill } from '../official/bill'
import { titleKey } from '../press/title-key'

/** Which releases a bill's record may concern: those that mean it, or name its number or a title of it. */
export class Mentions {
  private readonly byBill = new Map<string, Set<string>>()
  private readonly byNumber = new Map<string, Set<string>>()
  private readonly byTitle = new Map<string, Set<string>>()

  constructor(mentions: BillMention[]) {
    for (const { releaseId, billId, candidateIds, number, title } of mentions) {
      for (const id of [billId ?? [], candidateIds].flat()) add(this.byBill, id, releaseId)
      if (number !== null) add(this.byNumber, number, releaseId)
      if (title !== null) add(this.byTitle, titleKey(title).key, releaseId)
    }
  }

  static async of(db: DataSource): Promise<Mentions> {
    return new Mentions(await db.getRepository(BillMention).find())
  }

  releasesOf(bill: OfficialBill): string[] {
    if (this.byBill.size + this.byNumber.size + this.byTitle.size === 0) return []
    const titles = this.byTitle.size > 0 ? new Set(bill.titles.map(({ title }) => titleKey(title).key)) : []
    const found = [
      this.byBill.get(billIdOf(bill)),
      this.byNumber.get(printedNumber(bill.type, bill.number)),
      ...[...titles].map((key) => this.byTitle.get(key)),
    ]
    return [...new Set(found.flatMap((releases) => [...(releases ?? [])]))]
  }
}

function add(index: Map<string, Set<string>>, key: string, releaseId: string): void {
  const releases = index.get(key) ?? new Set()
  releases.add(releaseId)
  index.set(key, releases)
}

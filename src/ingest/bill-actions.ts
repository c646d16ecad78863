import { statusOfAction } from '../congress/action-status'
import type { BillAction } from '../entities/bill-action'
import type { OfficialAction } from '../official/bill'
import { stableKey } from './official-record'
import type { Row } from './stored-table'

/**
 * Rows for a bill's actions in order of time. Two systems often report the same action: a later line
 * with the day and words of an earlier one is kept, and marked as its copy.
 */
export function actionRows(billId: string, actions: OfficialAction[], recordId: string): Row<BillAction>[] {
  const ordered = actions.toSorted((a, b) => a.date.localeCompare(b.date))
  const firsts = new Map<string, Row<BillAction> & { actionId: string; alsoReportedBy: string[] }>()
  const seen = new Map<string, number>()
  return ordered.map((action, index) => {
    const sameWords = `${action.date} ${action.text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()}`
    const serial = (seen.get(sameWords) ?? 0) + 1
    seen.set(sameWords, serial)
    const first = firsts.get(sameWords)
    const row = {
      ...fieldsOf(action),
      actionId: `${billId}/${stableKey(action.date, action.text, action.sourceSystem, serial)}`,
      billId,
      position: index + 1,
      alsoReportedBy: [] as string[],
      duplicateOf: first?.actionId ?? null,
      recordId,
    }
    if (!first) firsts.set(sameWords, row)
    else if (action.sourceSystem && action.sourceSystem !== first.sourceSystem)
      first.alsoReportedBy.push(action.sourceSystem)
    return row
  })
}

function fieldsOf({ date, time, text, type, code, chamber, sourceSystem, vote }: OfficialAction) {
  return {
    date,
    time,
    text,
    type,
    code,
    chamber,
    sourceSystem,
    status: statusOfAction(text, chamber),
    voteChamber: vote?.chamber ?? null,
    rollNumber: vote?.rollNumber ?? null,
    yeas: vote?.yeas ?? null,
    nays: vote?.nays ?? null,
  }
}

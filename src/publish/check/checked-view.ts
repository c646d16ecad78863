import { checkedCells } from '../../queries/checked-release'
import type { CheckedRelease } from '../../reconcile/check-release'
import type { ReleaseView } from '../release/release-view'

/** A release that was checked and is stored nowhere, as a page shows it. */
export function checkedView(text: string, checked: CheckedRelease): ReleaseView {
  const { hearingMentions: hearingPeople, ...cells } = checkedCells(checked)
  return { text, ...cells, hearingPeople }
}

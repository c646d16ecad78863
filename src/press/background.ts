import { type Item, isText, isWord } from './item'

const BACKGROUND = new Set(
  'under from via amend amends amending amended through upon since pursuant violate violated violates reauthorize reauthorizes reauthorizing reauthorized by section restore restores restoring restored strengthen strengthens strengthening enforce enforces enforcing uphold upholding implement implements implementing implemented repeal repeals repealing repealed modernize modernizes modernizing update updates updating expand expands expanding'.split(
    ' ',
  ),
)

/** "since the X Act became law": a clause of which the bill is the subject. */
function opensClause(items: Item[], at: number): boolean {
  return /^(?:was|became|becomes|passed|is|has|first|went)$/.test(items[at + 1]?.fold ?? '')
}

/** "Under the X Act, everyone would receive": no law yet. */
export function isUnderNew(items: Item[], preposition: number, at: number): boolean {
  return isText(items[preposition], 'under') && items.slice(at).some((word) => isText(word, 'would'))
}

/** "title XVIII of", "section 2706 of". */
function isNumberedPart(items: Item[], at: number): boolean {
  return (
    /^(?:[ivxlc]+|\d+\w?)$/.test(items[at]?.fold ?? '') &&
    /^(?:title|subtitle|part|section|chapter|division)$/.test(items[at - 1]?.fold ?? '')
  )
}

const MODAL = /^(?:would|will|could|may|amends|aims|seeks|clarifies)$/
const NAMES_IT = /^(?:called|named|titled|entitled|known|dubbed|,|–|—|:)$/

/** "The legislation would clarify that the X Act is no bar": what a bill acts on is not the bill. */
export function isActedOn(items: Item[], at: number): boolean {
  if (items.slice(Math.max(0, at - 3), at).some((item) => NAMES_IT.test(item.fold))) return false
  return items
    .slice(0, at)
    .some(
      (item, index) =>
        item.kind === 'BILL' && item.naming !== 'NAMED' && MODAL.test(items[index + 1]?.fold ?? ''),
    )
}

/** Existing law, or another bill's frame: "under the X Act", "to amend the X Act", "section 5 of the X Act". */
export function isBackground(items: Item[], at: number): boolean {
  if (items[at]!.owners.length > 0) return false
  if (isActedOn(items, at)) return true
  let before = at - 1
  while (
    before >= 0 &&
    /^(?:the|a|us|landmark|of|existing|'s)$/.test(items[before]!.fold) &&
    items[before]!.kind !== 'MEMBERS'
  ) {
    if (
      items[before]!.fold === 'of' &&
      /^(?:section|sections|title|reauthorization|part|provisions|provision|reauthorizations|violation)$/.test(
        items[before - 1]?.fold ?? '',
      )
    )
      return true
    if (items[before]!.fold === 'of' && isNumberedPart(items, before - 1)) return true
    if (items[before]!.fold === 'of') return false
    before--
  }
  return (
    isWord(items[before], BACKGROUND) &&
    !isUnderNew(items, before, at) &&
    !(items[before]!.fold === 'since' && opensClause(items, at)) &&
    !(
      items[before]!.fold === 'by' &&
      items[before - 1]?.kind === 'WORD' &&
      /^(?:introduced|led|sponsored|authored)$/.test(items[before - 1]!.fold)
    )
  )
}

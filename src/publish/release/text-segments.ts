import type { TextSpan } from '../../congress/text-span'

/** Which piece of whose evidence: both count from 0. */
export interface EvidencePlace {
  claim: number
  piece: number
}

/** A stretch of text under the same claims from its first character to its last. */
export interface Segment {
  start: number
  text: string
  /** The claims whose evidence covers it, in order. */
  claims: number[]
  /** The evidence that ends with it. */
  ends: EvidencePlace[]
}

/** A paragraph, or the blank lines between two. All of them together are the text, unchanged. */
export interface Block {
  start: number
  isBlank: boolean
  segments: Segment[]
}

/** Cuts a text into paragraphs, and these wherever evidence begins or ends; pieces of evidence may overlap. */
export function blocksOf(text: string, evidence: TextSpan[][]): Block[] {
  const opens = new Map<number, EvidencePlace[]>()
  const closes = new Map<number, EvidencePlace[]>()
  const note = (at: Map<number, EvidencePlace[]>, offset: number, place: EvidencePlace) => {
    const there = at.get(offset)
    if (there) there.push(place)
    else at.set(offset, [place])
  }
  evidence.forEach((pieces, claim) => {
    pieces.forEach(({ start, end }, piece) => {
      note(opens, start, { claim, piece })
      note(closes, end, { claim, piece })
    })
  })
  const paragraphs = paragraphSpans(text)
  const cuts = new Set([...opens.keys(), ...closes.keys(), ...paragraphs.map(({ start }) => start)])
  const offsets = [...cuts].sort((a, b) => a - b)
  const open = new Open()
  let next = 0
  return paragraphs.map(({ start, end, isBlank }) => {
    const segments: Segment[] = []
    for (let from = start; from < end; ) {
      open.move(opens.get(from), closes.get(from))
      while (next < offsets.length && offsets[next]! <= from) next++
      const to = Math.min(offsets[next] ?? end, end)
      segments.push({
        start: from,
        text: text.slice(from, to),
        claims: open.claims(),
        ends: closes.get(to) ?? [],
      })
      from = to
    }
    return { start, isBlank, segments }
  })
}

/** The claims whose evidence covers the place at hand. */
class Open {
  private readonly pieces = new Map<number, number>()

  move(opened: EvidencePlace[] = [], closed: EvidencePlace[] = []): void {
    for (const { claim } of opened) this.pieces.set(claim, (this.pieces.get(claim) ?? 0) + 1)
    for (const { claim } of closed) {
      const left = (this.pieces.get(claim) ?? 0) - 1
      if (left > 0) this.pieces.set(claim, left)
      else this.pieces.delete(claim)
    }
  }

  claims(): number[] {
    return [...this.pieces.keys()].sort((a, b) => a - b)
  }
}

/** Paragraphs and the blank lines between them, in turn. */
function paragraphSpans(text: string): (TextSpan & { isBlank: boolean })[] {
  const spans: (TextSpan & { isBlank: boolean })[] = []
  let end = 0
  const add = (to: number, isBlank: boolean) => {
    if (to > end) spans.push({ start: end, end: to, isBlank })
    end = to
  }
  for (const gap of text.matchAll(/\n(?:[^\S\n]*\n)+/g)) {
    add(gap.index, false)
    add(gap.index + gap[0].length, true)
  }
  add(text.length, false)
  return spans
}

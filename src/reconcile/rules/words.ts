/** Words that say nothing of what is meant. */
const EMPTY = new Set(
  'a an the and or of to for in on at by with from as that which who this these those it its be is are was were will would their they them then than into not also such any all each under over more most other about help make sure need needs have has including include includes effort efforts'.split(
    ' ',
  ),
)
const STEM = 6

/** The distinct words of a text that carry meaning, each cut to its first six letters. */
export function contentWords(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/['’]s?\b/g, '')
      .match(/[a-z]{3,}/g) ?? []
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, STEM)))
}

/** Words of the first text that the second has too. */
export function sharedWords(a: Set<string>, b: Set<string>): string[] {
  return [...a].filter((word) => b.has(word))
}

/** Things by the words that they are known by, each found in the order in which the things came to be. */
export class Shelf<Thing extends { number: number }> {
  private readonly byWord = new Map<string, Thing[]>()

  put(words: Iterable<string>, thing: Thing): void {
    for (const word of words) {
      const here = this.byWord.get(word)
      if (!here) this.byWord.set(word, [thing])
      else {
        const before = here.findLastIndex(({ number }) => number <= thing.number)
        if (here[before] !== thing) here.splice(before + 1, 0, thing)
      }
    }
  }

  /** What is known by any of some words, or was. */
  of(words: readonly string[]): readonly Thing[] {
    if (words.length === 1) return this.byWord.get(words[0] ?? '') ?? []
    const [first = [], ...more] = words.flatMap((word) => {
      const here = this.byWord.get(word)
      return here ? [here] : []
    })
    return more.length === 0
      ? first
      : [...new Set([first, ...more].flat())].sort((one, other) => one.number - other.number)
  }
}

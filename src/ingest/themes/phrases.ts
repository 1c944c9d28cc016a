import { type Word, wordsIn } from '#ingest/text/words-in.ts'

/** The plain forms that a word may be a form of, itself first: "agreements", "agreement". */
export type PlainForms = (word: string) => readonly string[]

/** A word of a phrase, as phrases are told apart by it. */
type Edge<Value> = { look: Word['look']; node: Node<Value> }
type Node<Value> = { values: Value[] | null; next: Map<string, Edge<Value>[]> }

export type Found<Value> = { from: number; to: number; values: readonly Value[] }

const noNode = <Value>(): Node<Value> => ({ values: null, next: new Map() })
const LOOKS: readonly Word['look'][] = ['small', 'capital', 'capitals']

/** Phrases, each with what it stands for, that are found in a text in one walk over its words. */
export class Phrases<Value> {
  private readonly root: Node<Value> = noNode()

  private readonly plainForms: PlainForms

  constructor(plainForms: PlainForms) {
    this.plainForms = plainForms
  }

  /** `value`: null where the phrase stands for nothing, and keeps shorter ones within it from being found. */
  add(phrase: string, value: Value | null): void {
    let node = this.root
    for (const { plain, look } of wordsIn(phrase)) {
      const edges = node.next.get(plain) ?? []
      let edge = edges.find((one) => one.look === look)
      if (!edge) {
        edge = { look, node: noNode() }
        edges.push(edge)
        node.next.set(plain, edges)
      }
      node = edge.node
    }
    node.values ??= []
    if (value !== null && !node.values.includes(value)) node.values.push(value)
  }

  /** The phrases among some words, from left to right: of those that begin at one word, the longest. */
  findIn(words: readonly Word[]): Found<Value>[] {
    const found: Found<Value>[] = []
    for (let at = 0; at < words.length; ) {
      const longest = this.longestFrom(this.root, words, at, at)
      if (longest && longest.values.length > 0) found.push(longest)
      at = longest?.to ?? at + 1
    }
    return found
  }

  private longestFrom(
    node: Node<Value>,
    words: readonly Word[],
    from: number,
    at: number,
  ): Found<Value> | null {
    let longest: Found<Value> | null = node.values ? { from, to: at, values: node.values } : null
    const word = words[at]
    if (!word || (at > from && !word.isJoined)) return longest
    for (const form of this.plainForms(word.plain))
      for (const { look, node: next } of node.next.get(form) ?? []) {
        if (LOOKS.indexOf(word.look) < LOOKS.indexOf(look)) continue
        const further = this.longestFrom(next, words, from, at + 1)
        if (further && further.to > (longest?.to ?? from)) longest = further
      }
    return longest
  }
}

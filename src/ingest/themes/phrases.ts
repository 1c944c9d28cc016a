import { remembered } from '#ingest/text/remembered.ts'
import { type Look, type Word, wordsIn } from '#ingest/text/words-in.ts'

/** The plain forms that a word may be a form of, itself first: "agreements", "agreement". */
export type PlainForms = (word: string) => readonly string[]

/** A word of a phrase, as phrases are told apart by it. */
type Edge<Value> = { look: Look; node: Node<Value> }
type Node<Value> = { values: Value[] | null; next: Map<string, Edge<Value>[]> }

export type Found<Value> = { from: number; to: number; values: readonly Value[] }

const noNode = <Value>(): Node<Value> => ({ values: null, next: new Map() })
const LOOKS: readonly Look[] = ['small', 'capital', 'capitals']

/** Phrases, each with what it stands for, that are found in a text in one walk over its words. */
export class Phrases<Value> {
  private readonly root: Node<Value> = noNode()
  private readonly vocabulary = new Set<string>()
  /** Of a word's plain forms those that are in some phrase. */
  private formsOf: PlainForms
  private readonly plainForms: PlainForms

  constructor(plainForms: PlainForms) {
    this.plainForms = plainForms
    this.formsOf = plainForms
  }

  /** `value`: null where the phrase stands for nothing, and keeps shorter ones within it from being found. */
  add(phrase: string, value: Value | null): void {
    this.formsOf = remembered((word) => this.plainForms(word).filter((form) => this.vocabulary.has(form)))
    let node = this.root
    for (const { plain, look } of wordsIn(phrase)) {
      this.vocabulary.add(plain)
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

  /**
   * The phrases among some words, from left to right: of those that begin at one word, the longest. None begins or ends
   * within what hyphens join.
   */
  findIn(words: readonly Word[]): Found<Value>[] {
    const found: Found<Value>[] = []
    for (let at = 0; at < words.length; ) {
      const longest = words[at]?.isHyphened ? null : longestFrom(this.root, words, at, at, this.formsOf)
      if (longest && longest.values.length > 0) found.push(longest)
      at = longest?.to ?? at + 1
    }
    return found
  }
}

function longestFrom<Value>(
  node: Node<Value>,
  words: readonly Word[],
  from: number,
  at: number,
  formsOf: PlainForms,
): Found<Value> | null {
  const word = words[at]
  let longest: Found<Value> | null =
    node.values && !word?.isHyphened ? { from, to: at, values: node.values } : null
  if (!word || (at > from && !word.isJoined)) return longest
  for (const form of formsOf(word.plain))
    for (const { look, node: next } of node.next.get(form) ?? []) {
      if (LOOKS.indexOf(word.look) < LOOKS.indexOf(look)) continue
      const further = longestFrom(next, words, from, at + 1, formsOf)
      if (further && further.to > (longest?.to ?? from)) longest = further
    }
  return longest
}

/** A function of words that works out each word once. */
export function remembered<Value>(of: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>()
  return (word) => {
    let value = known.get(word)
    if (value === undefined) {
      value = of(word)
      known.set(word, value)
    }
    return value
  }
}

/** A function of words that works out each word once; of more words than `most` it forgets what it knew. */
export function remembered<Value>(of: (word: string) => Value, most = Infinity): (word: string) => Value {
  const known = new Map<string, Value>()
  return (word) => {
    let value = known.get(word)
    if (value === undefined) {
      value = of(word)
      if (known.size >= most) known.clear()
      known.set(word, value)
    }
    return value
  }
}

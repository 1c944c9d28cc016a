/** A text in an encoding of one byte a character, or UTF-16; throws on what it has no place for. */
export function encoded(text: string, label: string): Uint8Array {
  if (label === 'utf-16le' || label === 'utf-16be') {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let at = 0; at < text.length; at += 1)
      view.setUint16(at * 2, text.charCodeAt(at), label === 'utf-16le')
    return new Uint8Array(view.buffer)
  }
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [characterOf(byte, label), byte]))
  return Uint8Array.from(text, (character) => {
    const byte = bytes.get(character)
    if (byte === undefined) throw new Error(`${label} has no ${character}`)
    return byte
  })
}

/** Node 20 takes Windows-1252 for Latin-1; in the half that differs, 1254 is 1252 but for two letters. */
const characterOf = (byte: number, label: string): string =>
  new TextDecoder(label === 'windows-1252' && byte < 0xa0 ? 'windows-1254' : label).decode(
    Uint8Array.of(byte),
  )

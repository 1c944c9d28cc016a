/** What a browser's history holds and does, as far as the app sees it. */
type Entry = { url: URL; document: number }

/**
 * A window with addresses kept and normalised as browsers do, whose history can go back and forward. Going to
 * another document, by an edited address or a reload, takes everything that the page had.
 */
export class BrowserModel {
  entries: Entry[]
  at = 0
  document = 0
  /** Whether history refuses changes, as Safari does after a hundred in a while. */
  refuses = false
  readonly made: ('push' | 'replace')[] = []
  private listeners = new Set<() => void>()

  constructor(address: string) {
    this.entries = [{ url: new URL(address, 'https://host.example'), document: 0 }]
  }

  get url(): URL {
    const entry = this.entries[this.at]
    if (!entry) throw new Error('no entry')
    return entry.url
  }

  readonly location = new Proxy({} as Location, {
    get: (_, name) => Reflect.get(this.url, name),
  })

  readonly history = {
    pushState: (_state: unknown, _title: string, address: string) => this.change('push', address),
    replaceState: (_state: unknown, _title: string, address: string) => this.change('replace', address),
  } as History

  addEventListener(type: string, listener: () => void) {
    if (type === 'popstate') this.listeners.add(listener)
  }
  removeEventListener(type: string, listener: () => void) {
    if (type === 'popstate') this.listeners.delete(listener)
  }

  private change(how: 'push' | 'replace', address: string) {
    if (this.refuses) throw new DOMException('too many', 'SecurityError')
    const url = new URL(address, this.url)
    if (url.origin !== this.url.origin) throw new DOMException('elsewhere', 'SecurityError')
    const entry = { url, document: this.document }
    this.made.push(how)
    if (how === 'push') this.entries = [...this.entries.slice(0, this.at + 1), entry]
    else this.entries[this.at] = entry
    if (how === 'push') this.at += 1
  }

  /** Back (-1) or forward (1). Says whether the page had to be loaded anew. */
  traverse(by: -1 | 1): 'same document' | 'loaded' | 'nowhere' {
    const entry = this.entries[this.at + by]
    if (!entry) return 'nowhere'
    this.at += by
    if (entry.document !== this.document) return this.load(entry.document)
    for (const listener of [...this.listeners]) listener()
    return 'same document'
  }

  /** The address edited by hand: the browser loads a document, or only moves to a fragment. */
  edit(address: string): 'same document' | 'loaded' {
    const url = new URL(address, this.url)
    const stays = url.href.split('#')[0] === this.url.href.split('#')[0] && url.hash !== ''
    const document = stays ? this.document : Math.max(...this.entries.map((entry) => entry.document)) + 1
    this.entries = [...this.entries.slice(0, this.at + 1), { url, document }]
    this.at += 1
    if (!stays) return this.load(document)
    for (const listener of [...this.listeners]) listener()
    return 'same document'
  }

  reload(): 'loaded' {
    const document = Math.max(...this.entries.map((entry) => entry.document)) + 1
    const old = this.document
    this.entries = this.entries.map((entry) => (entry.document === old ? { ...entry, document } : entry))
    return this.load(document)
  }

  private load(document: number): 'loaded' {
    this.document = document
    this.listeners.clear()
    return 'loaded'
  }
}

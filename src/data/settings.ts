const TEXT_SIZES = [-1, 0, 1, 2] as const
const SCHEMES = ['system', 'light', 'dark'] as const

/** What a reader sets for this device. */
export type Settings = {
  /** Steps of the text size: 0 is the page's own. */
  textSize: (typeof TEXT_SIZES)[number]
  scheme: (typeof SCHEMES)[number]
  /** Whether single keys do something. */
  singleKeys: boolean
}

const KEY = 'readouts settings'

// Read by hand, not by a schema: this runs inline in the head of every page.
function settingsFrom(stored: unknown): Settings {
  const kept = new Map<string, unknown>(
    typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
  )
  return {
    textSize: TEXT_SIZES.find((size) => size === kept.get('textSize')) ?? 0,
    scheme: SCHEMES.find((scheme) => scheme === kept.get('scheme')) ?? 'system',
    singleKeys: kept.get('singleKeys') !== false,
  }
}

/** The settings kept on this device, or the page's own where there are none or they cannot be read. */
export function readSettings(): Settings {
  try {
    return settingsFrom(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
  } catch {
    return settingsFrom(null)
  }
}

/** Keeps settings on this device. Says whether that worked: storage may be full or forbidden. */
export function keepSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
    return true
  } catch {
    return false
  }
}

/** Shows settings on the page. */
export function applySettings({ textSize, scheme }: Settings): void {
  const { dataset } = document.documentElement
  dataset.textSize = String(textSize)
  if (scheme === 'system') delete dataset.scheme
  else dataset.scheme = scheme
}

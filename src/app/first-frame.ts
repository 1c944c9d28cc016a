import { applySettings, readSettings } from '#data/settings.ts'
import { parseQueryString } from '#domain/address/query-string.ts'
import { isCutLink } from '#domain/address/route.ts'
import { parseView } from '#domain/address/view.ts'
import { drawRules } from '#ui/text/drawn-filter.ts'
import { filterRules } from '#ui/text/filter-rules.ts'

/**
 * Runs in the head, before anything is drawn, so that the first frame already has the reader's settings and
 * the filter of the address. The rest of the app may be seconds away on a slow line.
 */
applySettings(readSettings())
drawRules(filterRules(parseView(location.search)))

const root = document.documentElement
// What the page says of a statement waits until the app has looked what an older link was made for.
const { revision } = root.dataset
const made = parseQueryString(location.search).find(([name]) => name === 'v')?.[1]
if (revision !== undefined && made !== undefined && made !== revision && !isCutLink(made))
  root.dataset.link = ''

/** Longer than this (milliseconds) no text stays unseen because the app has yet to search it. */
const SLOW = 4_000

/** Longer than this nobody waits for the app without being told. */
const PATIENCE = 20_000

// A line on the page says so, as long as the app has not started (see notices.css).
const sayFailed = () => {
  root.dataset.script = 'failed'
}
addEventListener('error', ({ target }) => target instanceof HTMLLinkElement || sayFailed(), true)
addEventListener('unhandledrejection', sayFailed)
setTimeout(() => {
  root.dataset.script ??= 'slow'
}, SLOW)
setTimeout(sayFailed, PATIENCE)

import { applySettings, readSettings } from '#data/settings.ts'
import { parseView } from '#domain/view.ts'
import { drawFilter } from '#ui/text/drawn-filter.ts'
import { filterRules } from '#ui/text/filter-rules.ts'

/**
 * Runs in the head, before anything is drawn, so that the first frame already has the reader's settings and
 * the filter of the address. The rest of the app may be seconds away on a slow line.
 */
applySettings(readSettings())
drawFilter(filterRules(parseView(location.search), { words: false }))
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) document.documentElement.dataset.script = 'failed'
  },
  true,
)

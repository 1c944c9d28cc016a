import { isFiltering, UNKNOWN_SPEAKER, type View } from '#domain/view.ts'

const any = (selectors: readonly string[]): string =>
  selectors.length === 0 ? '' : `:is(${selectors.join()})`

/** The selector of the statements that a view lets through. Word search marks its own with `data-found`. */
function matchingStatement({ speakers, modes, themes }: View, words: boolean): string {
  return [
    '.statement',
    any(
      speakers.map((id) =>
        id === UNKNOWN_SPEAKER ? '[data-speakers=""]' : `[data-speakers~="${id}"],[data-members~="${id}"]`,
      ),
    ),
    any(modes.map((mode) => `[data-mode="${mode}"]`)),
    any(themes.map((id) => `[data-themes~="${id}"]`)),
    words ? '[data-found]' : '',
  ].join('')
}

/**
 * The style rules that draw a view: a filter is these few lines, whatever the length of the text. Safe to
 * apply as they are, since a view holds nothing but ids.
 *
 * `words` says whether a word search has marked what it found; before that, words count as absent.
 */
export function filterRules(view: View, { words }: { words: boolean }): string {
  const searching = words && view.words.trim() !== ''
  if (!isFiltering(searching ? view : { ...view, words: '' })) return ''
  const match = matchingStatement(view, searching)
  const kept = `:has(${match}),[data-found]`
  const rules = [
    `.text{color:var(--ink-4)}`,
    `.statement:not(${match},${match} *,[data-open],[data-open] *){color:var(--ink-4);text-decoration-color:var(--faint)}`,
    `.paragraph:not(${kept}) :is(.who,.themes){--speaker:var(--ink-4);--ink-2:var(--ink-4);--ink-3:var(--ink-4)}`,
  ]
  if (view.themes.length > 0) {
    const evidence = `.evidence${any(view.themes.map((id) => `[data-evidence~="${id}"]`))}`
    rules.push(
      `${match} ${evidence},.text:has(${match})>${evidence}{background-color:var(--lit)}`,
      `.paragraph:has(${match}) .themes>${any(view.themes.map((id) => `[data-theme="${id}"]`))}{--ink-2:var(--ink);--ink-3:var(--ink);font-weight:600}`,
    )
  }
  if (view.show === 'matches')
    rules.push(
      `.paragraph:not(${kept},[data-kept]){content-visibility:hidden;block-size:0;margin:0;overflow:hidden}`,
      `.chunk:not(:has(${match},.paragraph:is([data-found],[data-kept]))){contain-intrinsic-block-size:0}`,
    )
  return rules.join('\n')
}

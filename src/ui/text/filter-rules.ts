import { hasWords, isFiltering, UNKNOWN_SPEAKER, type View } from '#domain/address/view.ts'

const any = (selectors: readonly string[]): string =>
  selectors.length === 0 ? '' : `:is(${selectors.join()})`

/** The selector of the statements that a view lets through, its words aside. */
function matchingStatement({ speakers, modes, themes }: View): string {
  return [
    '.statement',
    any(
      speakers.map((id) =>
        id === UNKNOWN_SPEAKER ? '[data-speakers=""]' : `[data-speakers~="${id}"],[data-members~="${id}"]`,
      ),
    ),
    any(modes.map((mode) => `[data-mode="${mode}"]`)),
    any(themes.map((id) => `[data-themes~="${id}"]`)),
  ].join('')
}

/**
 * The style rules that draw a view before the app does: a few lines, whatever the length of the text. Words are
 * not searched yet and count as absent, but a text that shows matches only stays unseen until they are (or until
 * the root says `data-script`), rather than to fall away under the reader's eyes. Safe to apply as they are, since
 * a view holds nothing but ids.
 */
export function filterRules(view: View): string {
  const match = matchingStatement(view)
  const rules: string[] = []
  if (isFiltering({ ...view, words: '' })) {
    rules.push(
      `.text{color:var(--ink-4)}`,
      `.statement:not(${match},${match} *,[data-open],[data-open] *){color:var(--ink-4);text-decoration-color:var(--faint)}`,
      `.paragraph:not(:has(${match})) :is(.who,.themes){--speaker:var(--ink-4);--ink-2:var(--ink-4);--ink-3:var(--ink-4)}`,
    )
    if (view.themes.length > 0) {
      const evidence = `.evidence${any(view.themes.map((id) => `[data-evidence~="${id}"]`))}`
      rules.push(
        `${match} ${evidence}{background-color:var(--lit)}`,
        `.text:has(${match})>${evidence}{background-color:var(--lit)}`,
        `.paragraph:has(${match}) .themes>${any(view.themes.map((id) => `[data-theme="${id}"]`))}{--ink-2:var(--ink);--ink-3:var(--ink);font-weight:600}`,
      )
    }
    if (view.show === 'matches')
      rules.push(
        `.paragraph:not(:has(${match})){content-visibility:hidden;block-size:0;margin:0;overflow:hidden}`,
        // Room for the row that will say what is left out.
        `.paragraph:not([hidden],:has(${match})):is(:has(+.paragraph ${match}),:last-child){block-size:var(--gap-row);margin-block-end:var(--apart)}`,
        `.chunk:not(:has(${match})){contain-intrinsic-block-size:0}`,
      )
  }
  // The filter is set aside for an open statement that it leaves out, and where the app could not start.
  const isSetAside = `:has([data-open]:not(${match}))`
  const inForce = rules.map((rule) => `:root:not(${isSetAside},[data-script=failed],[data-told]) ${rule}`)
  if (rules.length > 0) inForce.push(`${isSetAside} .inspector .notice{display:grid}`)
  // The counts and the sentence on the page are those of the whole text.
  if (isFiltering(view))
    inForce.push(
      `:root:not([data-script=failed]) :is(.toggle .count,.sentence:not(.pending)){visibility:hidden}`,
    )
  if (hasWords(view.words) && view.show === 'matches')
    inForce.push(`:root:not(:has([data-open]),[data-script]) :is(#_text,.colophon){display:none}`)
  return inForce.join('')
}

/** What the head script has drawn: it is a bundle of its own, and through before the app begins. */
let drawn = typeof document === 'undefined' ? undefined : document.adoptedStyleSheets?.[0]

/**
 * Draws a filter by style rules, for as long as nothing else can draw it. Where there are none, no sheet is made:
 * any change of rules makes the browser look at every element of a long text.
 */
export function drawRules(rules: string): void {
  if (rules === '') return
  drawn = new CSSStyleSheet()
  drawn.replaceSync(rules)
  document.adoptedStyleSheets.push(drawn)
}

export const areRulesDrawn = (): boolean => drawn !== undefined

/** Takes away what the head script drew. */
export function dropRules(): void {
  if (drawn) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== drawn)
  drawn = undefined
}

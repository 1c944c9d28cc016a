/** What the head script, which is a bundle of its own, has drawn before the app begins. */
const before = typeof document === 'undefined' ? undefined : document.adoptedStyleSheets?.[0]

/**
 * Draws a filter by style rules, for as long as nothing else can draw it. Where there are none, no sheet is made:
 * any change of rules makes the browser look at every element of a long text.
 */
export function drawRules(rules: string): void {
  if (rules === '') return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
}

/** Takes away what the head script drew. */
export function dropRules(): void {
  if (before && document.adoptedStyleSheets.includes(before))
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== before)
}

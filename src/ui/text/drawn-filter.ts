/** Puts the rules of the present filter on the page, in place of the last ones. */
export function drawFilter(rules: string): void {
  // The head script, which is a bundle of its own, made the sheet; the app goes on with it.
  let [sheet] = document.adoptedStyleSheets
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets.push(sheet)
  }
  sheet.replaceSync(rules)
}

let sheet: CSSStyleSheet | null = null

/** Puts the rules of the present filter on the page, in place of the last ones. */
export function drawFilter(rules: string): void {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [sheet]
  }
  sheet.replaceSync(rules)
}

import { useEffect } from 'react'

/** A string as CSS writes it. */
const cssString = (text: string) =>
  `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`

/** Words at the head of every printed sheet but the first, which has them in the text. */
export function usePageMargin(corner: 'top-left' | 'top-right', words: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `@page{@${corner}{content:${cssString(words)};font:8pt Arial,sans-serif;color:#5d6166}}@page:first{@${corner}{content:none}}`,
    )
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [corner, words])
}

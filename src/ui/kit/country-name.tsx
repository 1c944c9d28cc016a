import { byEditor } from '#domain/messages/reader.ts'

export type CountryNameProps = {
  /** ISO 3166-1 alpha-2. */
  code: string
}

/** A country's name by its code, as the engine has it, or the code. */
function nameOf(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

/** The name of an issuer's country, in brackets: a code is the editor's, whatever the text says. Engines differ in a few; what the host served stays. */
export const CountryName = ({ code }: CountryNameProps) => (
  <small className="country" suppressHydrationWarning>
    {byEditor(nameOf(code))}
  </small>
)

import { Account, type AccountProps } from '#ui/text/account.tsx'
import { Colophon } from '#ui/text/colophon.tsx'

export type TextProps = Omit<AccountProps, 'paragraphs'> & Partial<Pick<AccountProps, 'paragraphs'>>

/** All that stands below a readout's head: the account, and where it came from. */
export const Text = ({ index, addresses, open, paragraphs = index.readout.paragraphs }: TextProps) => (
  <>
    <Account index={index} addresses={addresses} paragraphs={paragraphs} open={open} />
    <Colophon index={index} addresses={addresses} />
  </>
)

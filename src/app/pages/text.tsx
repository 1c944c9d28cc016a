import type { Earlier } from '#domain/document/earlier.ts'
import { Opening } from '#ui/frame/opening.tsx'
import { Hatching } from '#ui/kit/hatching.tsx'
import { ShapeSymbols } from '#ui/kit/shape-symbols.tsx'
import { EarlierNotice } from '#ui/revisions/earlier-notice.tsx'
import { RevisionList } from '#ui/revisions/revision-list.tsx'
import { Account, type AccountProps } from '#ui/text/account.tsx'
import { Colophon } from '#ui/text/colophon.tsx'

export type TextProps = Omit<AccountProps, 'paragraphs'> &
  Partial<Pick<AccountProps, 'paragraphs'>> & {
    /** Set where this is an earlier revision. */
    earlier: Earlier | null
  }

/** All of a readout's page that is drawn once: the signs, the title, the account, and where it came from. */
export const Text = ({
  index,
  addresses,
  earlier,
  open,
  paragraphs = index.readout.paragraphs,
}: TextProps) => (
  <>
    <ShapeSymbols />
    <Hatching />
    <main className="contents">
      <Opening
        index={index}
        notice={earlier ? <EarlierNotice earlier={earlier} addresses={addresses} /> : null}
      />
      <Account index={index} addresses={addresses} paragraphs={paragraphs} open={open} />
    </main>
    <Colophon
      index={index}
      addresses={addresses}
      revisions={<RevisionList readout={index.readout} addresses={addresses} earlier={earlier} />}
    />
  </>
)

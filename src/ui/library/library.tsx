import type { Site } from '#domain/address/site.ts'
import { about, aboutTitle, noReadouts, readoutCount } from '#domain/messages/library.ts'
import type { Catalogue } from '#domain/page/catalogue.ts'
import { Hatching } from '#ui/kit/hatching.tsx'
import { ShapeSymbols } from '#ui/kit/shape-symbols.tsx'
import { LibraryEntry } from './library-entry.tsx'

export type LibraryProps = { catalogue: Catalogue; site: Site }

/** The readouts, newest event first. */
export const Library = ({ catalogue, site }: LibraryProps) => (
  <main className="band index">
    <ShapeSymbols />
    <Hatching />
    {catalogue.readouts.length === 0 ? <p className="entry">{noReadouts}</p> : null}
    {catalogue.readouts.map((entry) => (
      <LibraryEntry key={entry.id} entry={entry} site={site} />
    ))}
    <section className="band about">
      <h2>{aboutTitle}</h2>
      <div className="words">
        {about(catalogue.readouts.some(({ unconfirmed }) => unconfirmed > 0)).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <p className="num">{readoutCount(catalogue.readouts.length)}</p>
    </section>
  </main>
)

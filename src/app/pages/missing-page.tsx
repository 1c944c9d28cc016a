import { useEffect } from 'react'
import { toLibrary } from '#domain/messages/failures.ts'
import { missingHelp, missingTitle } from '#domain/messages/missing-page.ts'
import { useSite } from '#state/site-context.tsx'
import { SiteLine } from '#ui/frame/site-line.tsx'
import { setTitle } from '#ui/kit/title.ts'

/** What stands at an address that is none of this site's. */
export const MissingPage = () => {
  const { site } = useSite()
  useEffect(() => {
    setTitle(missingTitle)
  }, [])
  return (
    <>
      <SiteLine />
      <main className="band notice">
        <h1>{missingTitle}</h1>
        <p>{missingHelp}</p>
        <p className="what-to-do">
          <a href={site.base}>{toLibrary}</a>
        </p>
      </main>
    </>
  )
}

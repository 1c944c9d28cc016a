import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { catalogueQuery } from '#data/catalogue-query.ts'
import { libraryFailureTitle, libraryHow, libraryTitle } from '#domain/messages/library.ts'
import { siteName } from '#domain/messages/reader.ts'
import { useSite } from '#state/site-context.tsx'
import { SiteLine } from '#ui/frame/site-line.tsx'
import { setTitle } from '#ui/kit/title.ts'
import { Library } from '#ui/library/library.tsx'
import { LoadFailure } from '#ui/notices/load-failure.tsx'
import { isServed, PageBody } from '../page-body.tsx'

/** All readouts. The served list is kept; it is loaded only when one comes here from another page. */
export const LibraryPage = () => {
  const { site } = useSite()
  const { data, error, refetch } = useQuery({ ...catalogueQuery(site.base), enabled: !isServed('library') })
  useEffect(() => {
    setTitle(siteName)
  }, [])
  return (
    <>
      <SiteLine />
      <section className="band opening" aria-label={libraryTitle}>
        <h1>{libraryTitle}</h1>
        <p className="how">
          {libraryHow.before}
          <span className="sample-quoted">{libraryHow.quoted}</span>
          {libraryHow.between}
          <span className="sample-reported">{libraryHow.reported}</span>
          {libraryHow.after}
        </p>
      </section>
      {error ? (
        <LoadFailure
          error={error}
          title={libraryFailureTitle}
          library={site.base}
          onRetry={() => void refetch()}
        />
      ) : null}
      <PageBody name="library">{data ? <Library catalogue={data} site={site} /> : null}</PageBody>
    </>
  )
}

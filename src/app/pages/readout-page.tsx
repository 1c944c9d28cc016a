import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LoadError } from '#data/load-error.ts'
import { readoutQuery } from '#data/readout-query.ts'
import { failureTitle, loading, missingReadout } from '#domain/messages/failures.ts'
import { useSite } from '#state/site-context.tsx'
import { LoadFailure } from '#ui/notices/load-failure.tsx'
import { Reader } from './reader.tsx'

export type ReadoutPageProps = { id: string }

/** A readout: loading, failed, or open in the reader. */
export const ReadoutPage = ({ id }: ReadoutPageProps) => {
  const { site } = useSite()
  const [allowLarge, setAllowLarge] = useState(false)
  const { data, error, refetch } = useQuery(readoutQuery({ base: site.base, id, allowLarge }))
  if (data) return <Reader key={data.readout.digest ?? data.readout.revision} index={data} />
  if (!error)
    return (
      <p className="band notice" role="status">
        {loading}
      </p>
    )
  const unknown = error instanceof LoadError && error.problem.kind === 'missing'
  return (
    <LoadFailure
      error={error}
      title={unknown ? missingReadout(id) : failureTitle}
      library={site.base}
      onRetry={(how) => {
        setAllowLarge(how.allowLarge)
        void Promise.resolve().then(() => refetch())
      }}
    />
  )
}

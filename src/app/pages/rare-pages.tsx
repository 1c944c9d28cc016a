import { LibraryPage } from './library-page.tsx'
import { MissingPage } from './missing-page.tsx'
import { RetiredReadout } from './retired-readout.tsx'
import { TextBody } from './text-body.tsx'

// Together, so that whoever went from one page to another can go back without the host.
export const Library = LibraryPage
export const Missing = MissingPage
export const Body = TextBody
export const Retired = RetiredReadout

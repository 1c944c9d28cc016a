import { LibraryPage } from './library-page.tsx'
import { MissingPage } from './missing-page.tsx'

export const Library = LibraryPage
export const Missing = MissingPage

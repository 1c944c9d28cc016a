/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where the site stands, as the build was told: see prerender/site-from.ts. */
  readonly SITE: import('#domain/address/site.ts').Site
}

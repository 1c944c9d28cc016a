import type { Assets } from '#app/render.tsx'
import { policyFor } from '#prerender/write-site.ts'

const parts = {
  script: '/sub/assets/index.js',
  modules: ['/sub/assets/one.js'],
  style: '.page{display:grid}.a>.b{content:"&"}',
  firstFrame: 'document.documentElement.dataset.first="a&&b"',
  showOpen: "document.querySelector('[data-open]')?.scrollIntoView()",
}

/** What a build gives to every page, without building. */
export const pageAssets: Assets = { ...parts, policy: policyFor(parts) }

import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { readoutsInDevelopment } from './src/prerender/readouts-in-development.ts'
import { siteFrom } from './src/prerender/site-from.ts'

const site = siteFrom(process.env)

/** Chunks that load late are small and have no style: plain `import()` does, without the helper that preloads. */
const bareImports: Plugin = {
  name: 'bare-imports',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : null),
}

export default defineConfig({
  base: site.base,
  define: { 'import.meta.env.SITE': JSON.stringify(site) },
  plugins: [react(), tailwindcss(), bareImports, readoutsInDevelopment()],
  build: {
    target: ['chrome111', 'firefox125', 'safari16.4'],
    manifest: true,
    modulePreload: false,
    copyPublicDir: false,
    assetsInlineLimit: 0,
  },
})

import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { readoutsInDevelopment } from './src/prerender/readouts-in-development.ts'
import { siteFrom } from './src/prerender/site-from.ts'

const site = siteFrom(process.env)

export default defineConfig({
  base: site.base,
  define: { 'import.meta.env.SITE': JSON.stringify(site) },
  plugins: [react(), tailwindcss(), readoutsInDevelopment()],
  build: {
    target: ['chrome111', 'firefox125', 'safari16.4'],
    manifest: true,
    modulePreload: { polyfill: false },
    copyPublicDir: false,
    assetsInlineLimit: 0,
  },
})

import type { Config } from 'tailwindcss'

/** Tokens stand in src/ui/styles/tokens.css, since light and dark differ; here they get their utility names. */
export default {
  content: ['./index.html', './src/{app,ui}/**/*.tsx'],
  theme: {
    colors: {
      paper: 'var(--paper)',
      field: 'var(--field)',
      wash: 'var(--wash)',
      ink: { DEFAULT: 'var(--ink)', 2: 'var(--ink-2)', 3: 'var(--ink-3)', 4: 'var(--ink-4)' },
      edge: 'var(--edge)',
      rule: 'var(--rule)',
      faint: 'var(--faint)',
      current: 'currentColor',
      transparent: 'transparent',
    },
    fontFamily: { serif: 'var(--serif)', sans: 'var(--sans)' },
    screens: { tablet: '44rem', wide: '70rem' },
  },
} satisfies Config

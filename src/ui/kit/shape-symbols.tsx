/** Drawn once in a page; every `Shape` in shape.tsx points here. */
export const ShapeSymbols = () => (
  <svg className="symbols" aria-hidden="true">
    <symbol id="_circle" viewBox="0 0 10 10">
      <circle cx="5" cy="5" r="4.6" />
    </symbol>
    <symbol id="_triangle" viewBox="0 0 10 10">
      <path d="M5 .4 9.9 9.4H.1z" />
    </symbol>
    <symbol id="_square" viewBox="0 0 10 10">
      <path d="M.8.8h8.4v8.4H.8z" />
    </symbol>
    <symbol id="_diamond" viewBox="0 0 10 10">
      <path d="M5 0l5 5-5 5-5-5z" />
    </symbol>
    <symbol id="_wedge" viewBox="0 0 10 10">
      <path d="M5 9.6.1.6h9.8z" />
    </symbol>
    <symbol id="_cross" viewBox="0 0 10 10">
      <path d="M3.4.4h3.2v3h3v3.2h-3v3H3.4v-3h-3V3.4h3z" />
    </symbol>
    <symbol id="_ring" viewBox="0 0 10 10">
      <path d="M5 .4a4.6 4.6 0 1 0 0 9.2A4.6 4.6 0 0 0 5 .4m0 1.6a3 3 0 1 1 0 6 3 3 0 0 1 0-6" />
    </symbol>
  </svg>
)

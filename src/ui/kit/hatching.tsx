const COLOURS = ['0', '1', '2', '3', '4', '5', '6', '-out']

/** The fill of reported marks, once for each colour; CSS picks by the mark's class. Drawn once in a page. */
export const Hatching = () => (
  <svg className="symbols" aria-hidden="true">
    <defs>
      {COLOURS.map((name) => (
        <pattern
          key={name}
          id={`_hatch${name}`}
          className={`sp${name}`}
          width="3"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect className="hatch" width="1" height="8" />
        </pattern>
      ))}
    </defs>
  </svg>
)

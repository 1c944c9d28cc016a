const SHAPES = ['circle', 'triangle', 'square', 'diamond', 'wedge', 'cross']

/** From the seventh speaker on there is one shape, a ring, and one colour, ink: the name tells them apart. */
const shapeOf = (rank: number): string => SHAPES[rank - 1] ?? 'ring'

export type ShapeProps = {
  /** A speaker's place in order of first speech, from 1. */
  rank: number
}

/** The sign of a speaker. Says nothing by itself: a name always stands beside it. */
export const Shape = ({ rank }: ShapeProps) => (
  <svg className="shape" aria-hidden="true">
    <use href={`#_${shapeOf(rank)}`} />
  </svg>
)

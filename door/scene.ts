/** How a result is drawn on a front door: laid out by the boards of the stage, in a box of its own. */
import type { VNode } from 'vue'
import type { Arrow } from '../components/people/flight.ts'
import type { Row, Stacks } from '../components/polls/boards/stacks.ts'
import type { CompassTally } from '../workshop/kinds/compass.ts'
import type { WordsTally } from '../workshop/kinds/words.ts'
import type { BoardView } from '../workshop/views.ts'
import { h } from 'vue'
import { placeWords } from '../components/polls/boards/cloud.ts'
import { pointing } from '../components/polls/boards/pointing.ts'
import { layRose } from '../components/polls/boards/rose.ts'
import { choiceRows, handRows, rankRows } from '../components/polls/boards/rows.ts'
import { layStacks } from '../components/polls/boards/stacks.ts'
import { longArrowPath } from '../drawing/arrow.ts'
import { grouped } from '../drawing/numbers.ts'
import { counted, detailOf } from '../statistics/detail.ts'

/** The box that every scene is drawn in, in the pixels of a slide. */
export const width = 900
export const height = 620

/** Words in a scene: the point that their first line stands below, their lines begin at, or have their middle in; and their size, in pixels of the box; a note follows more quietly. */
export interface Label { text: string, x: number, y: number, size: number, at: 'below' | 'start' | 'middle', look: 'label' | 'value' | 'word', width?: number, note?: string | undefined }

export interface Scene {
  /** What the room said, in words. */
  said: string
  /** Whether the picture has these words in it. */
  isWritten: boolean
  /** One a person; none where there are too many to be seen. */
  arrows: Arrow[]
  /** What stands still, as SVG. */
  shapes: VNode[]
  labels: Label[]
}

/** The scene of a result; undefined where there is none, nobody answered, or its kind has no picture here. */
export function sceneOf(board: BoardView): Scene | undefined {
  const { result } = board
  if (!result || !('n' in result) || result.n === 0)
    return undefined
  switch (result.kind) {
    case 'compass':
      return rose(result)
    case 'choice':
      return stacked(choiceRows(board, result))
    case 'hands':
      return stacked(handRows(board, result))
    case 'rank':
      return stacked(rankRows(board, result), true)
    case 'words':
      return cloud(result)
    default:
      return undefined
  }
}

function rose(tally: CompassTally): Scene {
  const { arrows, wedges, goal, middle, ring } = layRose(tally, width, height)
  const people = counted(tally.n, 'needle', 'needles')
  return {
    said: pointing(tally).words ?? people,
    isWritten: false,
    arrows: arrows.map(arrow => ({ ...arrow, x: arrow.x + middle.x, y: arrow.y + middle.y })),
    shapes: [h('g', { transform: `translate(${middle.x.toFixed(1)} ${middle.y.toFixed(1)})` }, [
      h('circle', { class: 'ring', r: (ring - 6).toFixed(1) }),
      ...wedges.map(({ bearing, path }) => h('path', { class: 'wedge', transform: `rotate(${bearing})`, d: path })),
      goal ? h('circle', { class: 'goal', cx: goal.x.toFixed(1), cy: goal.y.toFixed(1), r: goal.radius.toFixed(1) }) : null,
    ])],
    labels: [],
  }
}

function stacked(rows: Row[], ranked = false): Scene {
  const stacks = layStacks(rows, width, height, { whiskers: false, ranked })
  return {
    said: `${rows.map(({ label, k }) => `${label}: ${grouped(k)}`).join(', ')}, of ${grouped(rows[0]?.n ?? 0)}`,
    isWritten: true,
    arrows: stacks.dense ? [] : stacks.arrows,
    shapes: stacks.dense
      ? stacks.rows.filter(({ length }) => length > 0).map(({ middle, length, tone = 'people' }) => h('path', {
          class: ['long', tone],
          transform: `translate(${stacks.start} ${middle.toFixed(1)})`,
          d: longArrowPath(length, Math.min(stacks.barHeight / 2, length)),
        }))
      : [],
    labels: stacks.rows.flatMap(row => labelsOf(row, stacks)),
  }
}

/** What a row is, and how many stand in it, which few people show by themselves. */
function labelsOf({ label, k, n, percent, top, middle, end }: Stacks['rows'][number], { above, labelWidth, labelSize, valueSize, lowered }: Stacks): Label[] {
  return [
    { text: label, x: 0, y: above ? top : middle - lowered, size: labelSize, at: above ? 'below' : 'start', look: 'label', width: above ? width : labelWidth },
    ...(detailOf(n) === 'drawn'
      ? []
      : [{ text: grouped(k), note: percent, x: end + 24, y: middle, size: valueSize, at: 'start' as const, look: 'value' as const }]),
  ]
}

function cloud({ words, mentions }: WordsTally): Scene | undefined {
  const placed = placeWords(words, width, height)
  // Those of a large room may all wait for somebody who reads them.
  return placed.length === 0 ? undefined : {
    said: `${counted(mentions, 'word', 'words')}: ${placed.map(({ word }) => word).join(', ')}`,
    isWritten: true,
    arrows: [],
    shapes: [],
    labels: placed.map(({ word, x, y, size }) => ({ text: word, x, y, size, at: 'middle', look: 'word' })),
  }
}

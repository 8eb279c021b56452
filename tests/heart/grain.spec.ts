/** Over 300 people a bar is grain: from far away one shape, near by arrows, of which none is cut. */
import { test } from '@playwright/test'
import fc from 'fast-check'
import { cellIn, grain } from '../../components/polls/boards/grain.ts'

test('the cells of a bar go into it without a rest, each about as large as every other', () => {
  const side = fc.double({ min: grain.along, max: 1728, noNaN: true })
  fc.assert(fc.property(side, side, fc.constantFrom(0, -90, 72, 144), (width, height, angle) => {
    const cell = cellIn(width, height, angle)
    const counts = [width / cell.width, height / cell.height]
    return counts.every(count => Math.abs(count - Math.round(count)) < 1e-6)
      && Math.min(cell.width, cell.height) >= grain.length * 0.75
      && Math.max(cell.width, cell.height) <= grain.along * 1.5
  }))
})

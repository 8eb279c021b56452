/** What slide 31 says of its days, in hours as people say them. */
import { expect, test } from '@playwright/test'
import { hoursOf } from '../../../talk/components/models/flow/told.ts'

test('a share of eight hours is told in half hours', () => {
  expect([0, 0.06, 0.13, 0.3, 0.56, 0.93, 1].map(hoursOf)).toEqual(['no time', 'half an hour', 'an hour', '2½ hours', '4½ hours', '7½ hours', '8 hours'])
})

/** Runs this talk's models for many seeds beside the page. */
import { answerSeeds } from '../../components/explorer/answer-seeds.ts'
import { models } from './index.ts'

answerSeeds(models.map(({ model }) => model))

/** What is read after an answer: results, what one said beside the room, and what came too late. Nobody's first answer waits for it. */
import styles from './styles.css?inline'

export { besideRoom, keepBeside, told } from './beside.ts'
export { lateElsewhere, lateHere } from './late.ts'

document.head.append(Object.assign(document.createElement('style'), { textContent: styles }))

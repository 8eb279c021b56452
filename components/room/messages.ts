/** Cuts what the presenter asks of many texts into messages that the server reads: a larger one would end the connection. */

/** Bytes of ids in one message: half of what the server reads, which leaves room for the rest of it. */
const bytesAtMost = 8000

/** As many texts as one command may name. */
const textsAtMost = 500

const utf8 = new TextEncoder()

/** The ids in their order, as many in one list as fit into a message. */
export function inMessages(ids: string[]): string[][] {
  const messages: string[][] = []
  let room = 0
  for (const id of ids) {
    const bytes = utf8.encode(JSON.stringify(id)).length + 1
    if (bytes > room || messages.at(-1)!.length >= textsAtMost) {
      messages.push([])
      room = bytesAtMost
    }
    messages.at(-1)!.push(id)
    room -= bytes
  }
  return messages
}

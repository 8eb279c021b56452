/**
 * What runs before the page's own script is there: it opens the socket and says who this phone is, so that the first views
 * are on their way meanwhile. The build puts it into the head of the page. See early-socket.ts, which takes over.
 */
import type { Early } from './early-socket.ts'
import { protocol } from '../browser/protocol.ts'
import { helloOf } from './hello.ts'
import { prefix } from './store.ts'

const get = (key: string) => localStorage.getItem(prefix + key)
const set = (key: string, value: string) => localStorage.setItem(prefix + key, value)
const hello = helloOf({ get, set })
// Where the browser forbids storage it stays silent.
const agreed = hello().catch(() => undefined)
const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket&at=${Math.random()}`)
const early: Early = { socket, said: [] }

socket.onmessage = ({ data }: MessageEvent<string>) => early.said.push(data)
socket.onopen = async () => {
  if (!await agreed)
    return
  // Asked again, now that it is connected: another tab may have been faster.
  const auth = await hello()
  // The page's own script has it by now, and says so itself.
  if (window.early !== early)
    return
  early.spoke = auth
  // A packet of Engine.IO with one of Socket.IO: a message that asks to be let in.
  socket.send(`40${JSON.stringify({ as: 'phone', protocol, ...auth })}`)
}
window.early = early

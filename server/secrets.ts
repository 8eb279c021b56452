/** Secrets: the presenter's key, which opens the workshop, the tokens by which phones are known again, and seals. */
import type { IncomingMessage } from 'node:http'
import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** 128 random bits that may stand in an address. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}

/**
 * The token of a phone that is new to a workshop: one for each number that it comes in with, so that whoever asks again
 * is the same voter, at whichever server.
 */
export function tokenOf(number: string, key: string, workshop: string): string {
  return sealed(key, workshop, 'newcomer', number)
}

/** What the log knows of a phone: a hash, from which nobody gets back to the token. 22 characters, 132 bits. */
export function voterOf(token: string): string {
  return hash('sha256', token, 'base64url').slice(0, 22)
}

/**
 * The presenter's key of a data folder, made at the first start and kept, readable by its owner only.
 * @throws the file system's error where the folder cannot be written.
 */
export function presenterKey(data: string): string {
  const file = join(data, 'presenter.key')
  if (existsSync(file)) {
    const key = readFileSync(file, 'utf8').trim()
    if (/^[\w-]{22}$/.test(key)) {
      chmodSync(file, 0o600)
      return key
    }
  }
  const key = newToken()
  writeFileSync(file, `${key}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
  return key
}

/**
 * A mark on what was said that only who has the key can make: a hash of both, cut to 22 characters, 132 bits, so that
 * nobody can go on with it from its end. One is made for each ballot, and an HMAC takes three times as long.
 */
export function sealed(key: string, ...said: string[]): string {
  return hash('sha256', `${key} ${said.join(' ')}`, 'base64url').slice(0, 22)
}

/** Whether a key, or a seal, is the right one, in a time that says nothing of how much of it was right. */
export function sameKey(given: string, right: string): boolean {
  const hashed = (key: string) => hash('sha256', key, 'buffer')
  return timingSafeEqual(hashed(given), hashed(right))
}

/** Whether a request brings the key, as `Authorization: Bearer KEY`. */
export function bringsKey({ headers: { authorization = '' } }: IncomingMessage, key: string): boolean {
  return sameKey(/^Bearer ([\w-]{1,64})$/.exec(authorization)?.[1] ?? '', key)
}

/** How large a file is that a command wrote, in words. */

/** In megabytes; in kilobytes where that would be none. */
export function sizeText(bytes: number): string {
  return bytes < 1e5 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

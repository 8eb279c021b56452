/** What goes wrong at a start and is the user's to mend: said in one line, without a stack. */
export class Problem extends Error {
  /** More lines, one a fault. */
  readonly details: string[]

  constructor(message: string, details: string[] = []) {
    super(message)
    this.details = details
  }
}

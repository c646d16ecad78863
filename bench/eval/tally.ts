/** Right, false and missed, from which precision and recall follow. */
export class Tally {
  right = 0
  wrong = 0
  missed = 0

  add(right: number, wrong: number, missed: number): void {
    this.right += right
    this.wrong += wrong
    this.missed += missed
  }

  /** 1 where nothing was read. */
  get precision(): number {
    return this.right + this.wrong === 0 ? 1 : this.right / (this.right + this.wrong)
  }

  /** 1 where nothing was to be found. */
  get recall(): number {
    return this.right + this.missed === 0 ? 1 : this.right / (this.right + this.missed)
  }

  get f1(): number {
    const { precision, recall } = this
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  }
}

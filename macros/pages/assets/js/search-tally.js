// The points of documents while a query is being answered, and their order.

/** @typedef {import("./search-index.js").List} List */

/** Documents that are enough: below, those that hold fewer words are shown too; above, it matters more which come first. */
export const ENOUGH = 10;

/** Points for every two or three words that stand beside each other as they do in the query, in whatever zone. */
const BESIDE = 10;

/** Points that are the same to so many parts of one are equal. */
const PRECISION = 1000;

/** Points of documents, which words of the query each holds, and which of them beside the next. */
export class Tally {
  #best;

  /** @param {number} size one more than the last document's number */
  constructor(size) {
    this.points = new Float32Array(size);
    this.words = new Uint32Array(size);
    this.pairs = new Uint32Array(size);
    this.#best = new Float32Array(size);
  }

  /**
   * Count lists that mean one thing; a document has the points of its best list.
   * @param {{list: List, factor: number}[]} lists
   * @param {number} words
   * @param {number} pairs
   * @param {number[]} zones points by zone
   */
  add(lists, words, pairs, zones) {
    const best = this.#best;
    const found = [];
    for (const { list, factor } of lists) {
      const points = factor * zones[list.zone];
      for (const number of list.numbers()) {
        if (!best[number]) found.push(number);
        if (best[number] < points) best[number] = points;
      }
    }
    const rarity = Math.log(1 + best.length / (found.length + 1));
    for (const number of found) {
      this.points[number] += rarity * best[number];
      this.words[number] |= words;
      this.pairs[number] |= pairs;
      best[number] = 0;
    }
  }

  /**
   * Documents that hold as many words of the query as any, the best first and of equals the newest; where they are few,
   * then those that hold fewer.
   */
  ranked() {
    /** @type {number[][]} */
    const byCount = [];
    this.words.forEach((words, number) => {
      if (words) (byCount[ones(words)] ??= []).push(number);
    });
    /** @type {number[]} */
    let found = [];
    while (byCount.length && found.length < ENOUGH) found = found.concat(this.#sorted(byCount.pop() ?? []));
    return found;
  }

  /**
   * What is sorted is one number for each, points before the document's number: comparing by a function would take
   * several times as long.
   * @param {number[]} numbers
   */
  #sorted(numbers) {
    const size = this.points.length;
    const ranks = Float64Array.from(numbers, (number) => {
      const points = this.points[number] + BESIDE * ones(this.pairs[number]);
      return Math.round(points * PRECISION) * size + number;
    });
    return Array.from(ranks.sort().reverse(), (rank) => rank % size);
  }

  /** The most words that a document holds: those of the best of them. */
  get most() {
    let count = 0;
    let best = 0;
    this.words.forEach((words, number) => {
      const more = ones(words) - count;
      if (more > 0 || (!more && this.points[number] > this.points[best])) [count, best] = [ones(words), number];
    });
    return this.words[best];
  }

  /** @param {number} words */
  holding(words) {
    return this.words.filter((held) => held === words).length;
  }
}

/** @param {number} bits */
export function ones(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}

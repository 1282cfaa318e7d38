// Which documents answer a query, the best first. Pairs of neighbouring words tell most of it; single words stand in
// where no pair does, and phrases of three part those whose words only stand in pairs.

import { listsUnder } from "./search-index.js";
import { closeness, word } from "./vietnamese.js";

/**
 * @typedef {import("./vietnamese.js").Word} Word
 * @typedef {import("./search-index.js").List} List
 * @typedef {import("./search-index.js").SearchIndex} SearchIndex
 */

// Points by zone: title, summary, names, body. A phrase of three counts nearly as much in the body as in a title: that
// the words stand together is what was asked for.
const ZONES = [6, 3.5, 4, 1];
const PHRASE_ZONES = [8, 6.5, 6.5, 5];
const SINGLE_ZONES = ZONES.map((points) => 0.35 * points);

// By closeness: not, but for the stroke of đ, may be, the same.
const CLOSE = [0, 0.5, 0.8, 1];
const UNSTROKED = 1;
const UNFINISHED = 0.7;

/** Documents below which those that hold fewer words are shown too. */
const ENOUGH = 10;

/** Words of a query up to which every pair is asked for. */
const SHORT = 7;

/** Points of documents, and which words of the query each holds. */
class Tally {
  #best;
  #allowed;

  /**
   * @param {number} size one more than the last document's number
   * @param {Set<number> | null} allowed the documents that are wanted; null for all
   */
  constructor(size, allowed) {
    this.#allowed = allowed;
    this.points = new Float32Array(size);
    this.words = new Uint32Array(size);
    this.#best = new Float32Array(size);
  }

  /**
   * Count lists that mean one thing; a document has the points of its best list.
   * @param {{list: List, factor: number}[]} lists
   * @param {number} words
   * @param {number[]} zones points by zone
   */
  add(lists, words, zones) {
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
      best[number] = 0;
    }
  }

  /**
   * Documents that hold as many words of the query as any, the best first; where they are few, then those that hold
   * fewer.
   */
  ranked() {
    /** @type {number[][]} */
    const byCount = [];
    this.words.forEach((words, number) => {
      if (words && this.#allows(number)) (byCount[ones(words)] ??= []).push(number);
    });
    const found = [];
    while (byCount.length && found.length < ENOUGH) {
      const next = byCount.pop() ?? [];
      found.push(...next.sort((a, b) => this.points[b] - this.points[a] || a - b));
    }
    return found;
  }

  /** @param {number} words */
  holding(words) {
    let count = 0;
    this.words.forEach((held, number) => {
      if (held === words && this.#allows(number)) count++;
    });
    return count;
  }

  /** @param {number} number */
  #allows(number) {
    return !this.#allowed || this.#allowed.has(number);
  }
}

/** @param {number} bits */
function ones(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}

/**
 * The lists of all terms that begin with what was typed, each with how well they do. Of spellings that differ in the
 * stroke of đ none counts beside others.
 * @param {Map<string, List[]>} block
 * @param {Word[]} typed
 */
function meant(block, typed) {
  const start = typed.map(({ plain }) => plain).join(" ");
  const found = [];
  for (const list of listsUnder(block, start)) {
    const written = list.marked.split(" ").map(word);
    const close = Math.min(...typed.map((each, place) => closeness(each, written[place])));
    if (close) found.push({ list, factor: CLOSE[close], close });
  }
  const best = Math.max(0, ...found.map(({ close }) => close));
  return best > UNSTROKED ? found.filter(({ close }) => close > UNSTROKED) : found;
}

/**
 * The lists of all keys that begin as what was typed; its last word is not finished.
 * @param {Map<string, List[]>} block
 * @param {Word[]} typed
 */
function begun(block, typed) {
  const start = typed.map(({ plain }) => plain).join(" ");
  const last = typed.at(-1);
  const found = [];
  for (const [key, lists] of block) {
    if (!key.startsWith(start) || key === start || key[start.length] === " ") continue;
    for (const list of lists) {
      const written = list.marked.split(" ").map(word);
      const whole = typed.slice(0, -1).every((each, place) => closeness(each, written[place]) > UNSTROKED);
      const { marked } = written[typed.length - 1];
      if (whole && (last.marked === last.plain || marked.startsWith(last.marked))) {
        found.push({ list, factor: UNFINISHED });
      }
    }
  }
  return found;
}

/** A query while it is being answered: the words, and what the blocks fetched so far say. */
class Query {
  #index;
  #tally;
  #typed;
  #unfinished;
  #found = 0;

  /**
   * @param {SearchIndex} index
   * @param {number} size
   * @param {Word[]} typed
   * @param {boolean} unfinished
   * @param {Set<number> | null} allowed
   */
  constructor(index, size, typed, unfinished, allowed) {
    this.#index = index;
    this.#tally = new Tally(size, allowed);
    this.#typed = typed;
    this.#unfinished = unfinished;
  }

  /** How many documents hold every word. */
  get whole() {
    return this.#tally.holding(2 ** this.#typed.length - 1);
  }

  get ranked() {
    return this.#tally.ranked();
  }

  /** @param {number} place */
  isMissing(place) {
    return !(this.#found & (1 << place));
  }

  /**
   * Count the pairs, and the phrases of three, that begin at some places.
   * @param {number[]} places
   */
  async addPairs(places) {
    const last = this.#typed.length - 1;
    const blocks = await Promise.all(
      places.map((place) => {
        const [first, second] = this.#typed.slice(place, place + 2).map(({ plain }) => plain);
        const ends = this.#unfinished && place + 1 === last;
        return ends ? this.#index.beginning(first, second) : this.#index.around(`${first} ${second}`);
      }),
    );
    places.forEach((place, turn) => {
      this.#add(blocks[turn], place, 2, ZONES);
      if (place + 2 <= last) this.#add(blocks[turn], place, 3, PHRASE_ZONES);
    });
  }

  /**
   * Count single words.
   * @param {number[]} places
   */
  async addWords(places) {
    const blocks = await Promise.all(places.map((place) => this.#index.around(this.#typed[place].plain)));
    places.forEach((place, turn) => this.#add(blocks[turn], place, 1, SINGLE_ZONES));
  }

  /**
   * @param {Map<string, List[]>} block
   * @param {number} place
   * @param {number} length
   * @param {number[]} zones
   */
  #add(block, place, length, zones) {
    const phrase = this.#typed.slice(place, place + length);
    const lists = meant(block, phrase);
    if (this.#unfinished && place + length === this.#typed.length) lists.push(...begun(block, phrase));
    const words = (2 ** length - 1) << place;
    if (lists.length) this.#found |= words;
    this.#tally.add(lists, words, zones);
  }
}

/**
 * The documents for some words, the best first, and how many hold all of them. Every second pair tells enough of a long
 * query; the others are asked for where those are not.
 * @param {SearchIndex} index
 * @param {number} size
 * @param {Word[]} typed
 * @param {boolean} unfinished
 * @param {Set<number> | null} allowed
 */
export async function answer(index, size, typed, unfinished, allowed) {
  const query = new Query(index, size, typed, unfinished, allowed);
  const places = typed.map((_, place) => place);
  const pairs = places.slice(1).map((place) => place - 1);
  const isShort = typed.length <= SHORT;
  await query.addPairs(isShort ? pairs : pairs.filter((place) => place % 2 === 0 || place === pairs.length - 1));
  const left = isShort ? [] : pairs.filter((place) => place % 2 === 1 && place < pairs.length - 1);
  const urgent = left.filter((place) => query.isMissing(place) || query.isMissing(place + 1));
  await query.addPairs(urgent);
  if (!query.whole) await query.addPairs(left.filter((place) => !urgent.includes(place)));
  const missing = places.filter((place) => query.isMissing(place));
  if (missing.length) await query.addWords(missing);
  else if (typed.length <= 3 && query.whole < ENOUGH) await query.addWords(places);
  return { numbers: query.ranked, whole: query.whole };
}

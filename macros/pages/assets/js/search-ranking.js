// Which documents answer a query, the best first. Pairs of neighbouring words tell most of it; single words stand in
// where no pair does, and phrases of three part those whose words only stand in pairs. Every pair is another file, so
// that no more are asked for than the answer needs.

import { listsUnder } from "./search-index.js";
import { ENOUGH, Tally, ones } from "./search-tally.js";
import { MAY_BE, closeness, word } from "./vietnamese.js";

/**
 * @typedef {import("./vietnamese.js").Word} Word
 * @typedef {import("./search-index.js").List} List
 * @typedef {import("./search-index.js").SearchIndex} SearchIndex
 */

// Points by zone: title, summary, names, body; of single words, of pairs, and of phrases of three. These count nearly as
// much in the body as in a title: that the words stand together is what was asked for.
const ZONES = [
  [2.1, 1.2, 1.4, 0.35],
  [6, 3.5, 4, 1],
  [8, 6.5, 6.5, 5],
];

/** The zone that is none of the others. */
const BODY = 3;

// By closeness: not, but for the stroke of đ, may be, the same.
const CLOSE = [0, 0.5, 0.8, 1];
const UNFINISHED = 0.7;

const LAST_TONE = /[\u0300\u0301\u0303\u0309\u0323]+$/;

/** Words of a query up to which every pair is asked for at once, … */
const SHORT = 4;

/** … up to which every pair may be and a slip is looked for at once: those of a longer one miss something anyway, … */
export const MEDIUM = 6;

/** … and up to which every second pair is. Of a longer one every third is, and so many at most. */
const LONG = 10;
const MOST_PAIRS = 6;

/** The share of a longer query's words with which a document is near enough not to look for slips. */
const NEAR = 0.7;

/** Words of a query up to which each is looked for by itself, too. */
const SCATTERED = 2;

/** Where the phrases of three begin in the bits that tell which words stand beside each other. */
const TRIPLES = 16;

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
  return best >= MAY_BE ? found.filter(({ close }) => close >= MAY_BE) : found;
}

/**
 * The lists of all keys that begin as what was typed; its last word is not finished.
 * @param {Map<string, List[]>} block
 * @param {Word[]} typed
 */
function begun(block, typed) {
  const start = typed.map(({ plain }) => plain).join(" ");
  const last = typed[typed.length - 1];
  const found = [];
  for (const [key, lists] of block) {
    if (!key.startsWith(start) || key === start || key[start.length] === " ") continue;
    for (const list of lists) {
      const written = list.marked.split(" ").map(word);
      const whole = typed.slice(0, -1).every((each, place) => closeness(each, written[place]) >= MAY_BE);
      if (whole && mayBecome(last, written[typed.length - 1])) found.push({ list, factor: UNFINISHED });
    }
  }
  return found;
}

/**
 * Whether a word that is not finished may still become another; its tone comes last, but stands in its middle already.
 * @param {Word} typed
 * @param {Word} written
 */
function mayBecome({ marked, plain }, written) {
  if (marked === plain) return true;
  const base = marked.replace(LAST_TONE, "");
  return written.marked.startsWith(base) && written.marked.endsWith(marked.slice(base.length));
}

/**
 * Whether the pair that begins at a place is one of those that an answer begins with. The block of a pair also tells of
 * the phrases of three, so that every third pair of a long query has all its words; its last is what grows.
 * @param {number} place
 * @param {number} count words of the query
 */
export function isAskedFirst(place, count) {
  const step = count <= SHORT ? 1 : count <= LONG ? 2 : 3;
  return place % step === 0 || place === count - 2;
}

/** A query while it is being answered: the words, and what the blocks fetched so far say. */
export class Query {
  #index;
  #tally;
  #typed;
  #unfinished;
  #found = 0;
  #asked = 0;

  /**
   * @param {SearchIndex} index
   * @param {number} size
   * @param {Word[]} typed
   * @param {boolean} unfinished
   */
  constructor(index, size, typed, unfinished) {
    this.#index = index;
    this.#tally = new Tally(size);
    this.#typed = typed;
    this.#unfinished = unfinished;
  }

  /** How many documents hold every word. */
  get whole() {
    return this.#tally.holding(2 ** this.#typed.length - 1);
  }

  get #isLong() {
    return this.#typed.length > LONG;
  }

  /** Whether some document has most of the words of so long a query that it must be what was looked for. */
  get isNear() {
    return this.#isLong && ones(this.#tally.most) >= NEAR * this.#typed.length;
  }

  get ranked() {
    return this.#tally.ranked();
  }

  /** The places of the words that no list held so far. */
  get missing() {
    return this.#typed.flatMap((_, place) => (this.#found & (1 << place) ? [] : [place]));
  }

  /** The places of pairs that were not asked for. */
  get #left() {
    return this.#typed.slice(1).flatMap((_, place) => (this.#asked & (1 << place) ? [] : [place]));
  }

  /** Count the pairs and phrases that tell most: all of a short query, every second or third of a long one. */
  async addFirst() {
    await this.#addPairs(this.#left.filter((place) => isAskedFirst(place, this.#typed.length)));
  }

  /** Where no document holds every word, count pairs with those that the best one is not known to hold. */
  async addLacking() {
    if (this.whole) return;
    let lacking = ~this.#tally.most;
    const tells = (/** @type {number} */ place) => ones(lacking & (3 << place));
    const wanted = [];
    for (const place of this.#left.sort((one, other) => tells(other) - tells(one))) {
      if (!tells(place) || (this.#isLong && ones(this.#asked) + wanted.length >= MOST_PAIRS)) continue;
      wanted.push(place);
      lacking &= ~(3 << place);
    }
    await this.#addPairs(wanted);
  }

  /** Where many documents hold every word of a query that is not long, count the other pairs too. */
  async addRest() {
    if (this.whole > ENOUGH && this.#typed.length <= MEDIUM) await this.#addPairs(this.#left);
  }

  /** Where few documents hold a short query's words in pairs, count each word by itself. */
  async addScattered() {
    if (this.#typed.length <= SCATTERED && this.whole < ENOUGH) await this.addWords([...this.#typed.keys()]);
  }

  /**
   * Count the pairs, and the phrases of three, that begin at some places.
   * @param {number[]} places
   */
  async #addPairs(places) {
    const last = this.#typed.length - 1;
    for (const place of places) this.#asked |= 1 << place;
    const blocks = await Promise.all(
      places.map((place) => {
        const [first, second] = this.#typed.slice(place, place + 2).map(({ plain }) => plain);
        const ends = this.#unfinished && place + 1 === last;
        return ends ? this.#index.beginning(first, second) : this.#index.around(`${first} ${second}`);
      }),
    );
    places.forEach((place, turn) => {
      this.#add(blocks[turn], place, 2);
      if (place + 2 <= last) this.#add(blocks[turn], place, 3);
    });
  }

  /**
   * Count single words.
   * @param {number[]} places
   */
  async addWords(places) {
    const blocks = await Promise.all(places.map((place) => this.#index.around(this.#typed[place].plain)));
    places.forEach((place, turn) => this.#add(blocks[turn], place, 1));
  }

  /**
   * Count a phrase, and what it may still become: that a text goes on so says less than the words themselves, unless it
   * is a title, a summary or a name.
   * @param {Map<string, List[]>} block
   * @param {number} place
   * @param {number} length
   */
  #add(block, place, length) {
    const phrase = this.#typed.slice(place, place + length);
    const words = (2 ** length - 1) << place;
    const lists = meant(block, phrase);
    const longer = this.#unfinished && place + length === this.#typed.length ? begun(block, phrase) : [];
    if (lists.length || longer.length) this.#found |= words;
    const beside = length > 1 ? 1 << (place + (length - 2) * TRIPLES) : 0;
    this.#tally.add(lists, words, beside, ZONES[length - 1]);
    const points = ZONES[Math.min(1, length - 1)];
    this.#tally.add(longer.filter(({ list }) => list.zone !== BODY), words, beside, points);
    this.#tally.add(longer.filter(({ list }) => list.zone === BODY), words, 0, points);
  }
}

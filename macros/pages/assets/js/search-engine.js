// The search without its page: a query in, the numbers of documents out. The page and the benchmark ask it alike.

import { Files, SearchError, SearchIndex, fetched, listsOf } from "./search-index.js";
import { MEDIUM, Query, isAskedFirst } from "./search-ranking.js";
import { WORD, word, words } from "./vietnamese.js";

/**
 * @typedef {import("./vietnamese.js").Word} Word
 * @typedef {{size: number, blocks: number, pack: number, frequent: string, abbreviations: Record<string, string>}} Manifest
 * @typedef {{numbers: number[], whole: number, meant: string[] | null, words: Word[]}} Found
 */

const MOST_WORDS = 16;

/** How often words are put right otherwise where what was found so is nothing. */
const MOST_TRIES = 3;

/** What keys of Telex and VNI may look like: no Vietnamese word does, and few others. */
const LIKE_KEYS = /[fjw]|(?!^tr).[rsx]|[a-z].*[0-9]|^d.*d|([aeo]).*\1/;

/** A search over the index in the folder `address`. */
export class SearchEngine {
  #files;
  #manifest;
  #index;
  #spelling;
  /**
   * Words as somebody wrote them, to be shown again, by their one spelling.
   * @type {Map<string, string>}
   */
  #shown = new Map();

  /**
   * @param {string} address
   * @param {Manifest} manifest
   * @param {string} spelling
   */
  constructor(address, manifest, spelling) {
    this.#files = new Files(address);
    this.#manifest = manifest;
    this.#index = new SearchIndex(this.#files, manifest.blocks, new Set(manifest.frequent.split(" ")));
    this.#spelling = () =>
      import(spelling).catch((error) => {
        throw new SearchError(`${spelling}: ${error}`);
      });
    for (const long of Object.values(manifest.abbreviations)) this.#note(long);
  }

  /**
   * @param {string} address a folder, with a slash at the end
   * @param {string} spelling the address of search-spelling.js, as an absolute one
   * @param {string | undefined} told the manifest of the index, where a page tells it
   */
  static async open(address, spelling, told) {
    const manifest = told ? JSON.parse(told) : await (await fetched(`${address}muc-luc.json`)).json();
    return new SearchEngine(address, manifest, spelling);
  }

  /**
   * The documents for a query, the best first; `whole` of them hold all its `words`. Where none does, `meant` are the
   * words that were looked for instead, without marks where those are not known.
   * @param {string} text
   * @param {boolean} unfinished whether the last word may still grow
   * @returns {Promise<Found>}
   */
  async find(text, unfinished) {
    const typed = await this.#read(text);
    if (!typed.length) return { numbers: [], whole: 0, meant: null, words: [] };
    const query = this.#query(typed, unfinished);
    await query.addFirst();
    const isMedium = typed.length <= MEDIUM;
    if (!isMedium) await query.addLacking();
    if (query.isNear) return found(query, typed);
    // A word that stands in no text is a slip; one that stands in others only is one where nothing else is found.
    const slips = await this.#unknown(typed, query.missing, unfinished);
    const better = await this.#corrected(typed, slips, unfinished);
    if (better) return better;
    if (isMedium) await query.addLacking();
    await query.addRest();
    const alone = query.missing.filter((place) => !slips.includes(place));
    await (alone.length ? query.addWords(alone) : query.addScattered());
    return (!query.whole && (await this.#corrected(typed, alone, unfinished))) || found(query, typed);
  }

  /**
   * Which of the words at some places are none, nor become one. A word alone is looked for first.
   * @param {Word[]} typed
   * @param {number[]} places
   * @param {boolean} unfinished
   */
  async #unknown(typed, places, unfinished) {
    if (!places.length || typed.length === 1) return [];
    const vocabulary = await this.#vocabulary();
    return places.filter((place) => {
      const { plain } = typed[place];
      const mayGrow = unfinished && place === typed.length - 1;
      return !/[0-9]/.test(plain) && ![...vocabulary.keys()].some((each) => (mayGrow ? each.startsWith(plain) : each === plain));
    });
  }

  /**
   * What is found with the words at some places put right, the likeliest way that finds something; null where none does.
   * @param {Word[]} typed
   * @param {number[]} places
   * @param {boolean} unfinished
   * @returns {Promise<Found | null>}
   */
  async #corrected(typed, places, unfinished) {
    if (!places.length) return null;
    const [{ corrected }, vocabulary] = await Promise.all([this.#spelling(), this.#vocabulary()]);
    const isAsked = (/** @type {number} */ place) => isAskedFirst(place, typed.length);
    let tries = MOST_TRIES;
    for await (const put of corrected(this.#index, vocabulary, typed, places, isAsked)) {
      if (put.every((/** @type {Word} */ each, /** @type {number} */ place) => each === typed[place])) continue;
      if (!tries--) return null;
      const query = this.#query(put, unfinished);
      await query.addFirst();
      await query.addLacking();
      if (!query.whole) continue;
      await query.addRest();
      await query.addScattered();
      return found(query, put, put.map((/** @type {Word} */ each) => this.#shown.get(each.marked) ?? each.plain));
    }
    return null;
  }

  /**
   * @param {Word[]} typed
   * @param {boolean} unfinished
   */
  #query(typed, unfinished) {
    return new Query(this.#index, this.#manifest.size, typed, unfinished);
  }

  /**
   * The words of a query: abbreviations in full, and keys that no keyboard turned into marks as they were meant.
   * @param {string} text
   * @returns {Promise<Word[]>}
   */
  async #read(text) {
    const { abbreviations } = this.#manifest;
    this.#note(text);
    const read = words(text);
    const { decoded } = read.some(({ marked, plain }) => marked === plain && LIKE_KEYS.test(plain)) ? await this.#spelling() : {};
    return read
      .flatMap((each) => (Object.hasOwn(abbreviations, each.plain) ? words(abbreviations[each.plain]) : [decoded?.(each) ?? each]))
      .slice(0, MOST_WORDS);
  }

  /** @param {string} text */
  #note(text) {
    for (const each of text.normalize("NFC").match(WORD) ?? []) this.#shown.set(word(each).marked, each.toLowerCase());
  }

  /**
   * What the result of each document shows; null for one that is not there any more.
   * @param {number[]} numbers
   */
  async cards(numbers) {
    const { pack } = this.#manifest;
    const packs = await Promise.all(
      numbers.map((number) => this.#files.get(`goi/${Math.floor(number / pack).toString(16)}.bin`, (bytes) => JSON.parse(text(bytes)))),
    );
    return numbers.map((number, place) => packs[place][number % pack]);
  }

  /**
   * The documents under each value of a facet, by "facet/value".
   * @returns {Promise<Map<string, Set<number>>>}
   */
  facets() {
    return this.#files.get("loc.bin", (bytes) => {
      const facets = [...listsOf(bytes)];
      return new Map(facets.map(([name, [{ numbers }]]) => [name, new Set(numbers())]));
    });
  }

  /**
   * All documents in some order: "moi" the newest first, "ten" by their titles.
   * @param {string} name
   * @returns {Promise<number[]>}
   */
  order(name) {
    return this.#files.get(`${name}.bin`, (bytes) => [...new Uint32Array(bytes.buffer)]);
  }

  /** @returns {Promise<Map<string, number>>} */
  #vocabulary() {
    return this.#files.get("tu.bin", (bytes) => {
      const lines = text(bytes).split("\n").filter(Boolean).map((line) => line.split(" "));
      return new Map(lines.map(([plain, count]) => [plain, Number(count)]));
    });
  }
}

/** @param {Uint8Array} bytes */
const text = (bytes) => new TextDecoder().decode(bytes);

/**
 * @param {Query} query
 * @param {Word[]} words
 * @param {string[] | null} meant
 * @returns {Found}
 */
function found(query, words, meant = null) {
  return { numbers: query.ranked, whole: query.whole, meant, words };
}

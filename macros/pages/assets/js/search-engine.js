// The search without its page: a query in, the numbers of documents out. The page and the benchmark ask it alike.

import { Files, SearchIndex, listsOf, sound } from "./search-index.js";
import { answer } from "./search-ranking.js";
import { corrected } from "./search-spelling.js";
import { decoded, words } from "./vietnamese.js";

/**
 * @typedef {import("./vietnamese.js").Word} Word
 * @typedef {{size: number, blocks: number, pack: number, frequent: string, abbreviations: Record<string, string>}} Manifest
 * @typedef {{numbers: number[], whole: number, meant: string[] | null}} Found
 */

const MOST_WORDS = 16;

/** A search over the index in the folder `address`. */
export class SearchEngine {
  #files;
  #manifest;
  #index;

  /**
   * @param {string} address
   * @param {Manifest} manifest
   */
  constructor(address, manifest) {
    this.#files = new Files(address);
    this.#manifest = manifest;
    this.#index = new SearchIndex(this.#files, manifest.blocks, new Set(manifest.frequent.split(" ")));
  }

  /** @param {string} address a folder, with a slash at the end */
  static async open(address) {
    const manifest = await sound(await fetch(`${address}muc-luc.json`, { cache: "no-cache" }));
    return new SearchEngine(address, /** @type {Manifest} */ (await manifest.json()));
  }

  /**
   * The documents for a query, the best first; `whole` of them hold all its words. Where none does, `meant` are the
   * words that were looked for instead, without marks where those are not known.
   * @param {string} text
   * @param {boolean} unfinished whether the last word may still grow
   * @param {Record<string, string>} filters values by facet that the documents must have
   * @returns {Promise<Found>}
   */
  async find(text, unfinished, filters = {}) {
    const typed = this.#read(text);
    if (!typed.length) return { numbers: [], whole: 0, meant: null };
    const allowed = await this.#allowed(filters);
    const found = await answer(this.#index, this.#manifest.size, typed, unfinished, allowed);
    if (found.whole) return { ...found, meant: null };
    const put = await corrected(this.#index, await this.#vocabulary(), typed, unfinished);
    if (put.every((each, place) => each === typed[place])) return { ...found, meant: null };
    const better = await answer(this.#index, this.#manifest.size, put, unfinished, allowed);
    return better.whole ? { ...better, meant: put.map(({ marked }) => marked.normalize("NFC")) } : { ...found, meant: null };
  }

  /**
   * The words of a query: abbreviations in full, and keys that no keyboard turned into marks as they were meant.
   * @param {string} text
   * @returns {Word[]}
   */
  #read(text) {
    const { abbreviations } = this.#manifest;
    const read = words(text).flatMap((each) =>
      Object.hasOwn(abbreviations, each.plain) ? words(abbreviations[each.plain]) : [decoded(each) ?? each],
    );
    return read.slice(0, MOST_WORDS);
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

  /** @param {Record<string, string>} filters */
  async #allowed(filters) {
    const wanted = Object.entries(filters);
    if (!wanted.length) return null;
    const facets = await this.#files.get("loc.bin", listsOf);
    const [first, ...others] = wanted.map((each) => facets.get(each.join("/"))?.[0].numbers() ?? []);
    return others.reduce((kept, numbers) => new Set(numbers.filter((/** @type {number} */ each) => kept.has(each))), new Set(first));
  }

  /** @returns {Promise<Map<string, number>>} */
  #vocabulary() {
    return this.#files.get("tu.bin", (bytes) => {
      const lines = text(bytes).split("\n").filter(Boolean);
      return new Map(lines.map((line) => /** @type {[string, number]} */ ([line.split(" ")[0], Number(line.split(" ")[1])])));
    });
  }
}

/** @param {Uint8Array} bytes */
const text = (bytes) => new TextDecoder().decode(bytes);

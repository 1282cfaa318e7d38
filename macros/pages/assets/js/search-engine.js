// The search without its page: a query in, the numbers of documents out. The page and the benchmark ask it alike.

import { SearchIndex, inflated, sound } from "./search-index.js";
import { answer } from "./search-ranking.js";
import { corrected } from "./search-spelling.js";
import { decoded, words } from "./vietnamese.js";

/**
 * @typedef {import("./vietnamese.js").Word} Word
 * @typedef {{size: number, blocks: number, frequent: string, abbreviations: Record<string, string>}} Manifest
 * @typedef {{numbers: number[], whole: number, meant: string[] | null}} Found
 */

const MOST_WORDS = 16;

/** A search over the index in the folder `address`. */
export class SearchEngine {
  #address;
  #manifest;
  #index;
  /** @type {Promise<Map<string, number>> | undefined} */
  #vocabulary;

  /**
   * @param {string} address
   * @param {Manifest} manifest
   */
  constructor(address, manifest) {
    this.#address = address;
    this.#manifest = manifest;
    this.#index = new SearchIndex(`${address}khoi/`, manifest.blocks, new Set(manifest.frequent.split(" ")));
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
   * @returns {Promise<Found>}
   */
  async find(text, unfinished) {
    const typed = this.#read(text);
    if (!typed.length) return { numbers: [], whole: 0, meant: null };
    const found = await answer(this.#index, this.#manifest.size, typed, unfinished);
    if (found.whole) return { ...found, meant: null };
    const put = await corrected(this.#index, await this.#words(), typed, unfinished);
    if (put.every((each, place) => each === typed[place])) return { ...found, meant: null };
    const better = await answer(this.#index, this.#manifest.size, put, unfinished);
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

  #words() {
    this.#vocabulary ??= this.#fetchedWords();
    this.#vocabulary.catch(() => (this.#vocabulary = undefined));
    return this.#vocabulary;
  }

  /** @returns {Promise<Map<string, number>>} */
  async #fetchedWords() {
    const bytes = await inflated(await fetch(`${this.#address}tu.bin`, { cache: "no-cache" }));
    const lines = new TextDecoder().decode(bytes).split("\n").filter(Boolean);
    return new Map(lines.map((line) => /** @type {[string, number]} */ ([line.split(" ")[0], Number(line.split(" ")[1])])));
  }
}

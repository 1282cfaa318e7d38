// What the boxes of all pages and the page of the results have in common: the engine that a form names, and its words.

import { SearchEngine } from "./search-engine.js";

/** Milliseconds without a key before a search begins. */
export const PAUSE = 140;

/**
 * A text with its blanks filled in.
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/**
 * The search over the index that a form names; one that could not be opened is tried again the next time.
 * @param {HTMLFormElement} form
 * @returns {() => Promise<SearchEngine>}
 */
export function opener(form) {
  /** @type {Promise<SearchEngine> | null} */
  let engine = null;
  const [index, spelling] = [form.dataset.index, form.dataset.spelling].map((each) => new URL(each ?? "", document.baseURI).href);
  return () => {
    engine ??= SearchEngine.open(index, spelling, form.dataset.manifest);
    engine.catch(() => (engine = null));
    return engine;
  };
}

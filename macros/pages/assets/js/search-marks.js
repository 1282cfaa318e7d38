// Showing why something was found: the words of the query in a text, and the part of a page that has most of them.

import { MAY_BE, WORD, closeness, word } from "./vietnamese.js";

/**
 * What was looked for; the last word may be the beginning of a longer one.
 * @typedef {{words: import("./vietnamese.js").Word[], unfinished: boolean}} Sought
 * @typedef {{start: number, end: number, places: number[]}} Token a word of a text, and which words of the query it is
 */

/** Words of an excerpt, and how many of them stand before the first hit. */
const EXCERPT = 34;
const BEFORE = 6;

/**
 * @param {string} text composed
 * @param {Sought} sought
 * @returns {Token[]}
 */
function tokens(text, { words, unfinished }) {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => {
    const written = word(found);
    const isOne = (/** @type {any} */ each, /** @type {number} */ place) =>
      closeness(each, written) >= MAY_BE ||
      (unfinished &&
        place === words.length - 1 &&
        (each.marked === each.plain ? written.plain : written.marked).startsWith(each.marked));
    return { start: index, end: index + found.length, places: [...words.keys()].filter((place) => isOne(words[place], place)) };
  });
}

/**
 * The hits of a text: where words stand together as in the query, only those.
 * @param {Token[]} all
 */
function hits(all) {
  const follows = (/** @type {Token | undefined} */ one, /** @type {Token | undefined} */ next) =>
    one?.places.some((place) => next?.places.includes(place + 1));
  const together = all.filter((each, at) => follows(all[at - 1], each) || follows(each, all[at + 1]));
  return together.length ? together : all.filter(({ places }) => places.length);
}

/**
 * Put a text into a node, with the words of the query marked.
 * @param {Element} node
 * @param {string} text
 * @param {Sought} sought
 */
export function highlight(node, text, sought) {
  const composed = text.normalize("NFC");
  const parts = [];
  let last = 0;
  for (const { start, end } of hits(tokens(composed, sought))) {
    const mark = document.createElement("mark");
    mark.textContent = composed.slice(start, end);
    parts.push(composed.slice(last, start), mark);
    last = end;
  }
  node.replaceChildren(...parts, composed.slice(last));
}

/**
 * Which words of the query a text lacks.
 * @param {string} text
 * @param {Sought} sought
 */
export function lacking(text, sought) {
  const held = new Set(tokens(text.normalize("NFC"), sought).flatMap(({ places }) => places));
  return [...sought.words.keys()].filter((place) => !held.has(place));
}

/**
 * The part of a page that holds most words of the query, first of those that are `missing` elsewhere, and the heading
 * above it; an empty text where it holds none of these.
 * @param {Document} page
 * @param {Sought} sought
 * @param {number[]} missing
 */
export function excerpt(page, sought, missing) {
  let best = { score: 1, text: "", section: "" };
  for (const { section, text } of passages(page)) {
    const all = tokens(text, sought);
    all.forEach((token, at) => {
      if (!token.places.length) return;
      const window = all.slice(at, at + EXCERPT - BEFORE);
      const held = new Set(window.flatMap(({ places }) => places));
      const score = missing.filter((place) => held.has(place)).length + (held.size + hits(window).length / EXCERPT) / 20;
      if (score > best.score) best = { score, section, text: cut(text, all, Math.max(0, at - BEFORE)) };
    });
  }
  return best;
}

/**
 * @param {string} text
 * @param {Token[]} all
 * @param {number} from
 */
function cut(text, all, from) {
  const end = all[from + EXCERPT]?.start;
  const part = text.slice(from && all[from].start, end).trim();
  return (from ? "…" : "") + part + (end ? "…" : "");
}

/**
 * The passages of a page in their order, each with the heading above it. What leads elsewhere is none of its own.
 * @param {Document} page
 */
function* passages(page) {
  let section = "";
  for (const node of page.querySelectorAll("main :is(h2, h3, p, li, dt, dd, td)")) {
    if (node.closest("nav, form, .card, .banner") || node.querySelector("p, li")) continue;
    const text = (node.textContent ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
    if (node.matches("h2")) section = text;
    else yield { section, text };
  }
}

// Vietnamese as people write it: one spelling for each word, with its marks and without. With vietnamese-keys.js the twin
// of macros/search/vietnamese.py; the cases in tests/cases/search/ hold all.

/**
 * `marked` ends in the word's tone, `plain` has no marks at all.
 * @typedef {{marked: string, plain: string}} Word
 */

/** A number in groups of three digits, or letters and digits. */
export const WORD = /[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])|[\p{L}\p{N}]+/gu;

export const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
/** @param {string} text */
const unstroked = (text) => text.replaceAll("đ", "d");

/** @param {string} text */
export const withoutMarks = (text) => unstroked(text.normalize("NFD").replace(MARKS, ""));

/** @type {Map<string, Word>} */
const known = new Map();

/**
 * The words of a text in their order.
 * @param {string} text
 */
export const words = (text) => (text.normalize("NFC").replace(MARKS, "").match(WORD) ?? []).map(word);

/**
 * One word, however it is written.
 * @param {string} written
 * @returns {Word}
 */
export function word(written) {
  let found = known.get(written);
  if (!found) {
    const letters = written.toLowerCase().replaceAll(".", "").normalize("NFKD").replaceAll("ð", "đ");
    const base = letters
      .replace(TONES, "")
      .normalize("NFC")
      .replace(/^([hklmst]|qu)y$/, "$1i");
    found = { marked: base + (letters.match(TONES) ?? []).sort().join(""), plain: withoutMarks(base) };
    known.set(written, found);
  }
  return found;
}

/** The closeness from which on two words count as the same. */
export const MAY_BE = 2;

/**
 * How well a word of a text is what somebody typed: 3 it is the same, 2 it may be, 1 but for the stroke of đ, 0 not.
 * @param {Word} typed
 * @param {Word} written
 */
export function closeness(typed, written) {
  if (typed.plain !== written.plain) return 0;
  if (typed.marked === written.marked) return 3;
  if (typed.marked.includes("đ") && !written.marked.includes("đ")) return 0;
  const bare = unstroked(typed.marked);
  if (bare === typed.plain) return 2;
  return bare === unstroked(written.marked) ? 1 : 0;
}

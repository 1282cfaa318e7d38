// What was meant by words that nobody wrote: the word that is one slip away and stands beside its neighbours, or the one
// that keys of Telex and VNI spell. Fetched when somebody typed such a word.

import { closeness, word } from "./vietnamese.js";
import { decoded } from "./vietnamese-keys.js";

/**
 * @typedef {import("./vietnamese.js").Word} Word
 * @typedef {import("./search-index.js").SearchIndex} SearchIndex
 */

/**
 * A word that may have been meant. Its `weight` is its chance times the number of documents that hold it, by itself or
 * beside a neighbour.
 * @typedef {{word: Word, chance: number, weight: number}} Candidate
 */

/** Blocks that are fetched to try what a word was meant for. */
const MOST_FETCHED = 3;

/** How many times likelier than the next a word is that needs no neighbour to tell. */
const FAR_AHEAD = 10;

const KEYS = "qwertyuiop asdfghjkl zxcvbnm";

// How likely slips are, beside a likely one of the hand.
const UNLIKELY = 0.01;
const WRONG_MARKS = 10;

/**
 * How likely somebody who means one word types another: a letter left out or doubled, two that changed places or a
 * neighbouring key are likely, any other letter is not, and more than one slip is not thought of.
 * @param {string} typed
 * @param {string} meant
 */
function chanceOf(typed, meant) {
  const [short, long] = typed.length <= meant.length ? [typed, meant] : [meant, typed];
  if (long.length - short.length > 1) return 0;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const [one, other] = [short.slice(start), long.slice(start)];
  let isLikely = typed === short || other[0] === long[start - 1];
  if (short.length === long.length) {
    if (one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2)) return 1;
    if (one.slice(1) !== other.slice(1)) return 0;
    isLikely = KEYS.includes(one[0] + other[0]) || KEYS.includes(other[0] + one[0]);
  } else if (one !== other.slice(1)) return 0;
  return isLikely ? 1 : UNLIKELY;
}

/**
 * What a word may have been meant for, the likeliest first; one with marks may have been meant without them or with
 * others, which is the commonest slip.
 * @param {Word} typed
 * @param {Map<string, number>} vocabulary
 * @returns {Candidate[]}
 */
function candidates({ marked, plain }, vocabulary) {
  const found = [];
  for (const [other, count] of vocabulary) {
    const chance = other !== plain ? chanceOf(plain, other) : marked !== plain ? WRONG_MARKS : 0;
    if (chance) found.push({ word: { marked: other, plain: other }, chance, weight: chance * count });
  }
  return found.sort((one, other) => other.weight - one.weight);
}

/**
 * How many documents hold two words beside each other.
 * @param {SearchIndex} index
 * @param {Word} first
 * @param {Word} second
 */
async function together(index, first, second) {
  let count = 0;
  for (const list of await index.under(`${first.plain} ${second.plain}`)) {
    const [one, other] = list.marked.split(" ").map(word);
    if (closeness(first, one) && closeness(second, other)) count += list.numbers().length;
  }
  return count;
}

/**
 * The words with those at some places put right, as far as one slip in each explains it.
 * @param {SearchIndex} index
 * @param {Map<string, number>} vocabulary how many documents hold a word, by the word without marks
 * @param {Word[]} typed
 * @param {number[]} places of words that stand beside neither neighbour
 * @param {(place: number) => boolean} isAsked whether an answer begins with the pair at a place
 */
async function corrected(index, vocabulary, typed, places, isAsked) {
  const words = [...typed];
  for (const place of places) {
    const [before, each] = [words[place - 1], words[place]];
    if (before && before !== typed[place - 1] && (await together(index, before, each))) continue;
    const tried = candidates(each, vocabulary);
    const [first, second] = tried;
    const isSure = first?.weight > FAR_AHEAD * (second?.weight ?? 0) && !vocabulary.has(each.plain);
    words[place] = (isSure || words.length === 1 ? first : await fitting(index, tried, words, place, isAsked))?.word ?? each;
  }
  return words;
}

/**
 * The likeliest candidate that stands beside a neighbour: of those that share a block with what was typed, or else the
 * first of a few others. It is the neighbour whose block an answer begins with, and needs anyway.
 * @param {SearchIndex} index
 * @param {Candidate[]} tried
 * @param {Word[]} words
 * @param {number} place
 * @param {(place: number) => boolean} isAsked
 */
async function fitting(index, tried, words, place, isAsked) {
  const [before, typed, after] = [words[place - 1], words[place], words[place + 1]];
  const isAfter = after && (!before || (isAsked(place) && !isAsked(place - 1)));
  const pair = (/** @type {Word} */ other) => /** @type {[Word, Word]} */ (isAfter ? [other, after] : [before, other]);
  const fileOf = (/** @type {Word} */ other) => index.fileOf(pair(other).map(({ plain }) => plain).join(" "));
  const files = new Set([fileOf(typed)]);
  let most = 0;
  let found;
  for (const each of tried.filter(({ word: other }) => files.has(fileOf(other)))) {
    const weight = each.chance * (await together(index, ...pair(each.word)));
    if (weight > most) [most, found] = [weight, each];
  }
  if (found) return found;
  for (const each of tried) {
    if (files.size > MOST_FETCHED && !files.has(fileOf(each.word))) continue;
    files.add(fileOf(each.word));
    if (await together(index, ...pair(each.word))) return each;
  }
}

export { corrected, decoded };

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

/** Other blocks that are fetched to try what a word was meant for. */
const MOST_FETCHED = 2;

/** How many times likelier than the next a word is that needs no neighbour to tell. */
const FAR_AHEAD = 10;

const KEYS = "qwertyuiop asdfghjkl zxcvbnm";

// How likely slips are, beside a likely one of the hand.
const UNLIKELY = 0.01;
const WRONG_MARKS = 10;
const OTHER_MARKS = 0.1;

const LETTERS = /[a-z]+/g;

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
 * How many documents hold two words beside each other. Those with other marks than somebody typed for the word that is
 * put right, whose place in the pair `turn` is, count for little.
 * @param {SearchIndex} index
 * @param {Word[]} pair
 * @param {Word} typed
 * @param {number} turn
 */
async function together(index, pair, typed, turn) {
  let count = 0;
  for (const list of await index.under(pair.map(({ plain }) => plain).join(" "))) {
    const written = list.marked.split(" ").map(word);
    if (!pair.every((each, place) => closeness(each, written[place]))) continue;
    count += list.numbers().length * (agree(typed, written[turn]) ? 1 : OTHER_MARKS);
  }
  return count;
}

/**
 * Whether a slip of the hand left the marks of another word as they are; one without any says nothing of them, and of the
 * same letters it is the marks that are the slip.
 * @param {Word} typed
 * @param {Word} written
 */
function agree(typed, written) {
  const marks = typed.marked.replace(LETTERS, "");
  return !marks || typed.plain === written.plain || marks === written.marked.replace(LETTERS, "");
}

/**
 * The words with those at some places put right, as far as one slip in each explains it: the likeliest first, then with
 * something else at the last of the places.
 * @param {SearchIndex} index
 * @param {Map<string, number>} vocabulary how many documents hold a word, by the word without marks
 * @param {Word[]} typed
 * @param {number[]} places of words that stand beside neither neighbour
 * @param {(place: number) => boolean} isAsked whether an answer begins with the pair at a place
 */
async function* corrected(index, vocabulary, typed, places, isAsked) {
  const words = [...typed];
  const last = places[places.length - 1];
  for (const place of places) {
    for await (const other of likely(index, vocabulary, typed, words, place, isAsked)) {
      words[place] = other;
      if (place !== last) break;
      yield [...words];
    }
  }
}

/**
 * What a word may have been meant for, the likeliest first, at last just what it is.
 * @param {SearchIndex} index
 * @param {Map<string, number>} vocabulary
 * @param {Word[]} typed
 * @param {Word[]} words those before it put right
 * @param {number} place
 * @param {(place: number) => boolean} isAsked
 */
async function* likely(index, vocabulary, typed, words, place, isAsked) {
  const [before, each] = [words[place - 1], words[place]];
  const isBeside = before && before !== typed[place - 1] && (await together(index, [before, each], each, 1));
  if (!isBeside) {
    const tried = candidates(each, vocabulary);
    const [first, second] = tried;
    const isSure = words.length === 1 || (first?.weight > FAR_AHEAD * (second?.weight ?? 0) && !vocabulary.has(each.plain));
    const found = isSure ? tried.slice(0, 1) : fitting(index, tried, words, place, isAsked);
    for await (const { word: other } of found) yield other;
  }
  yield each;
}

/**
 * Candidates that stand beside a neighbour: those that share a block with what was typed, the likeliest first, and then
 * those of a few other blocks, at the end those with other marks. It is the neighbour whose block an answer begins with,
 * and needs anyway.
 * @param {SearchIndex} index
 * @param {Candidate[]} tried
 * @param {Word[]} words
 * @param {number} place
 * @param {(place: number) => boolean} isAsked
 */
async function* fitting(index, tried, words, place, isAsked) {
  const [before, typed, after] = [words[place - 1], words[place], words[place + 1]];
  const isAfter = after && (!before || (isAsked(place) && !isAsked(place - 1)));
  const pair = (/** @type {Word} */ other) => (isAfter ? [other, after] : [before, other]);
  const fileOf = (/** @type {Word} */ other) => index.fileOf(pair(other).map(({ plain }) => plain).join(" "));
  const holding = (/** @type {Word} */ other) => together(index, pair(other), typed, isAfter ? 0 : 1);
  const home = fileOf(typed);
  const near = [];
  const far = [];
  for (const each of tried) (fileOf(each.word) === home ? near : far).push(each);
  const weighed = await Promise.all(near.map(async (each) => ({ ...each, weight: each.chance * (await holding(each.word)) })));
  yield* weighed.filter(({ weight }) => weight).sort((one, other) => other.weight - one.weight);
  const files = new Set();
  const doubtful = [];
  for (const each of far) {
    const file = fileOf(each.word);
    if (files.size === MOST_FETCHED && !files.has(file)) continue;
    files.add(file);
    const count = await holding(each.word);
    if (count >= 1) yield each;
    else if (count) doubtful.push(each);
  }
  yield* doubtful;
}

export { corrected, decoded };

// What was meant by words that nobody wrote: the word that is one slip away and stands beside its neighbours.

import { listsUnder } from "./search-index.js";
import { closeness, word } from "./vietnamese.js";

/**
 * @typedef {import("./vietnamese.js").Word} Word
 * @typedef {import("./search-index.js").SearchIndex} SearchIndex
 */

const MOST_TRIED = 12;
const MOST_FETCHED = 4;

/**
 * Whether two words differ by one letter that is missing, too many, another one, or has changed places with the next.
 * @param {string} one
 * @param {string} other
 */
export function near(one, other) {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = short.slice(start);
  const more = long.slice(start);
  if (short.length < long.length) return rest === more.slice(1);
  return rest.slice(1) === more.slice(1) || (rest[0] === more[1] && rest[1] === more[0] && rest.slice(2) === more.slice(2));
}

/**
 * How many documents hold two words beside each other; none where they are not two.
 * @param {SearchIndex} index
 * @param {Word | undefined} first
 * @param {Word | undefined} second
 */
async function together(index, first, second) {
  if (!first || !second) return 0;
  const key = `${first.plain} ${second.plain}`;
  let count = 0;
  for (const list of listsUnder(await index.around(key), key)) {
    const [one, other] = list.marked.split(" ").map(word);
    if (closeness(first, one) && closeness(second, other)) count += list.numbers().length;
  }
  return count;
}

/**
 * The words with those put right that stand beside neither neighbour, as far as one slip explains it; the same where
 * nothing does.
 * @param {SearchIndex} index
 * @param {Map<string, number>} vocabulary how many documents hold a word, by the word without marks
 * @param {Word[]} typed
 * @param {boolean} unfinished whether the last word may still grow, so that nothing is wrong with it yet
 */
export async function corrected(index, vocabulary, typed, unfinished) {
  const words = [...typed];
  const begins = (/** @type {string} */ start) => [...vocabulary.keys()].some((each) => each.startsWith(start));
  for (let place = 0; place < words.length; place++) {
    if (unfinished && place === words.length - 1 && begins(words[place].plain)) continue;
    const [before, each, after] = [words[place - 1], words[place], words[place + 1]];
    const known = vocabulary.get(each.plain) ?? 0;
    if (known && words.length === 1) continue;
    if (known && ((await together(index, before, each)) || (await together(index, each, after)))) continue;
    const tried = [...vocabulary]
      .filter(([other]) => near(each.plain, other))
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_TRIED)
      .map(([plain]) => ({ marked: plain, plain }));
    const found = await best(index, tried, before, after);
    if (found) words[place] = found;
    else if (!known && !before && !after && tried.length) words[place] = tried[0];
  }
  return words;
}

/**
 * The word that stands beside its neighbours most often.
 * @param {SearchIndex} index
 * @param {Word[]} tried
 * @param {Word | undefined} before
 * @param {Word | undefined} after
 */
async function best(index, tried, before, after) {
  let most = 0;
  let found = null;
  let left = before ? tried : tried.slice(0, MOST_FETCHED);
  const counts = await Promise.all(left.map((each) => together(index, before, each)));
  if (before) left = left.filter((_, place) => counts[place]).slice(0, MOST_FETCHED);
  if (!left.length) left = tried.slice(0, MOST_FETCHED);
  for (const each of left) {
    const count = Math.log1p(counts[tried.indexOf(each)] ?? 0) + Math.log1p(await together(index, each, after));
    if (count > most) [most, found] = [count, each];
  }
  return found;
}

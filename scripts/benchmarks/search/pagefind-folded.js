// Pagefind with what a site can do around it. The pages and the query have d for đ, which Pagefind does not fold.
// The phrase is looked for first; where fewer than ten documents hold it, the loose words too. The best of both are
// put in a new order: those that hold the phrase as it was typed, those that hold it without marks, then the rest by
// how many words of the query stand in their title and in their first lines; the last word may be a beginning. Within
// these, Pagefind's order stays.
import * as pagefind from "./pagefind/pagefind.js";

const FEWEST = 10; // documents that hold the phrase
const RANKED = 20; // the text of each has to be loaded
const FIRST_LINES = 500; // characters: title, summary, names around the story

const strokeless = (text) => text.normalize("NFC").toLowerCase().replaceAll("đ", "d");
const bare = (text) => strokeless(text).normalize("NFD").replace(/\p{M}/gu, "");
const words = (text) => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
const spaced = (text) => ` ${words(text).join(" ")} `;

window.ready = pagefind.init();

const share = (query, text) => {
  const there = spaced(bare(text));
  const asked = words(bare(query));
  const found = asked.filter((word, at) => there.includes(at < asked.length - 1 ? ` ${word} ` : ` ${word}`));
  return found.length / asked.length;
};

const score = ({ content, meta }, query) => {
  const isTyped = spaced(strokeless(content)).includes(spaced(query));
  const isBare = spaced(bare(content)).includes(spaced(bare(query)));
  return 4 * isTyped + 4 * isBare + share(query, meta.title) + share(query, content.slice(0, FIRST_LINES));
};

window.query = async (text, filters, shown) => {
  const query = strokeless(text);
  const { results: found } = await pagefind.search(`"${query}"`, { filters });
  if (found.length < FEWEST) {
    const known = new Set(found.map(({ id }) => id));
    const { results } = await pagefind.search(query, { filters });
    found.push(...results.filter(({ id }) => !known.has(id)));
  }
  const loaded = await Promise.all(found.slice(0, RANKED).map((result) => result.data()));
  const ranked = loaded.map((data) => ({ url: data.url, score: score(data, query) }));
  ranked.sort((one, other) => other.score - one.score);
  return ranked.slice(0, shown).map(({ url }) => url.match(/([^/]+)\.html$/)[1]);
};

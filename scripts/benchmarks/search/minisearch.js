// MiniSearch with the index loaded whole. (All words first and then some of them is no better: tried with 300 profiles.)
import MiniSearch from "./minisearch-library.js";
import { options } from "./minisearch-options.js";

let index;

window.ready = (async () => {
  const text = await (await fetch("index.json")).text();
  index = MiniSearch.loadJSON(text, options);
})();

window.query = async (text, filters, shown) => {
  const wanted = Object.entries(filters);
  const filter = (result) => wanted.every(([facet, value]) => result[facet] === value);
  return index.search(text, { filter }).slice(0, shown).map(({ id }) => id);
};

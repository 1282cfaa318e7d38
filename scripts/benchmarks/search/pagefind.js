// Pagefind as it comes: the query goes in as it was typed, its own order stays.
import * as pagefind from "./pagefind/pagefind.js";

window.ready = pagefind.init();

window.query = async (text, filters, shown) => {
  const { results } = await pagefind.search(text, { filters });
  const loaded = await Promise.all(results.slice(0, shown).map((result) => result.data()));
  return loaded.map(({ url }) => url.match(/([^/]+)\.html$/)[1]);
};

// Pagefind as it comes: the query goes in as it was typed, the first ten of its own order are shown.
import * as pagefind from "./pagefind/pagefind.js";

window.ready = pagefind.init();

window.query = async (text, filters) => {
  const { results } = await pagefind.search(text, { filters });
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return shown.map(({ url }) => url.match(/([^/]+)\.html$/)[1]);
};

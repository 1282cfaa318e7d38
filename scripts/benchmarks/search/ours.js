// The search of this site, with the cards of its best results; put behind the script that pages use, as pages do. What is
// filtered by is left out of what was found, as on the page of results.
/* global SearchEngine */

let engine;

window.ready = (async () => {
  engine = await SearchEngine.open("tim/", new URL("spelling.js", document.baseURI).href, window.told);
})();

window.query = async (text, filters, shown) => {
  const wanted = Object.entries(filters).map((each) => each.join("/"));
  const [{ numbers }, facets] = await Promise.all([engine.find(text, true), wanted.length ? engine.facets() : new Map()]);
  const kept = numbers.filter((number) => wanted.every((value) => facets.get(value)?.has(number)));
  return (await engine.cards(kept.slice(0, shown))).map(({ id }) => id);
};

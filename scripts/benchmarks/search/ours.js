// The search of this site, with the cards of its best results.
import { SearchEngine } from "./search-engine.js";

let engine;

window.ready = (async () => {
  engine = await SearchEngine.open("tim/");
})();

window.query = async (text, filters, shown) => {
  const { numbers } = await engine.find(text, true, filters);
  return (await engine.cards(numbers.slice(0, shown))).map(({ id }) => id);
};

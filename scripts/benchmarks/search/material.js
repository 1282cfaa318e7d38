// Material for MkDocs' search as its own bundle drives it: the whole index goes to the worker, then each query.
const SETUP = 0, QUERY = 2; // kinds of messages

const worker = new Worker("assets/javascripts/workers/search.js");

const ask = (type, data) =>
  new Promise((resolve, reject) => {
    worker.onmessage = (event) => resolve(event.data.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ type, data });
  });

const json = async (address) => (await fetch(address)).json();

let facets;

window.ready = (async () => {
  const index = await json("search/search_index.json");
  await ask(SETUP, { ...index, options: { suggest: false } });
})();

window.query = async (text, filters, shown) => {
  const { items } = await ask(QUERY, text);
  let ids = items.map(([best]) => best.location.split("/")[0]);
  const wanted = Object.entries(filters);
  if (wanted.length) {
    facets ??= await json("facets.json");
    ids = ids.filter((id) => wanted.every(([facet, value]) => facets[id][facet] === value));
  }
  return ids.slice(0, shown);
};

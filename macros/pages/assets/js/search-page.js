// @ts-check
// The page of the search: results while somebody types, filters with live counts, all of it in the address.

import { SearchEngine } from "./search-engine.js";
import { Filters, passing } from "./search-filters.js";
import { PAUSE, filled, opener } from "./search-form.js";
import { SearchError } from "./search-index.js";
import { forget, recent, remember } from "./search-recent.js";
import { rowOf } from "./search-rows.js";
import { MAY_BE, closeness, words } from "./vietnamese.js";

/**
 * @typedef {import("./search-filters.js").Chosen} Chosen
 * @typedef {{text: string, order: string, chosen: Chosen}} Asked
 * @typedef {import("./search-engine.js").Found} Found
 */

const SHOWN = 10;

/** The order of results without a query, and the parameters of an address. */
const NEWEST = "moi";
const [TEXT, ORDER] = ["q", "xep"];

/** @param {HTMLElement} root */
function runPage(root) {
  const says = JSON.parse(root.dataset.words ?? "{}");
  const { title } = document;
  const get = (/** @type {string} */ selector) => /** @type {any} */ (root.querySelector(selector));
  const [heading, note, results, more, teach, ways, failure, why, orders, past] =
    "count note results more teach ways failure why orders recent".split(" ").map((name) => get(`[data-${name}]`));
  const [form, input, status] = ["form[role=search]", "input", "[role=status]"].map(get);
  const open = opener(form);
  const filters = new Filters(root);
  let turn = 0;
  let timer = 0;
  let asked = read();
  let showMore = async () => {};

  input.value = asked.text;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE, { ...asked, text: input.value }, !input.value.endsWith(" "));
  });
  form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    clearTimeout(timer);
    remember(input.value);
    ask({ ...asked, text: input.value });
  });
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.closest(".result")) remember(input.value);
    if (!link.search || link.pathname !== location.pathname) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    restore();
  });
  get("[data-again]").addEventListener("click", () => ask(asked));
  more.addEventListener("click", () => showMore().catch(fail));
  get("[data-forget]").addEventListener("click", () => {
    forget();
    showRecent();
    input.focus();
  });
  addEventListener("popstate", restore);
  if (!location.search) input.focus();
  ask(asked);

  /** @returns {Asked} what the address asks for */
  function read() {
    const parameters = new URLSearchParams(location.search);
    const chosen = Object.fromEntries([...parameters].filter(([name, value]) => filters.facets.has(name) && value));
    return { text: parameters.get(TEXT) ?? "", order: parameters.get(ORDER) ?? "", chosen };
  }

  /** @param {Partial<Asked>} changes */
  function addressOf(changes) {
    const { text, order, chosen } = { ...asked, ...changes };
    return `?${new URLSearchParams({ [TEXT]: text.trim(), ...chosen, ...(order && { [ORDER]: order }) })}`;
  }

  function restore() {
    asked = read();
    input.value = asked.text;
    ask(asked);
  }

  /**
   * @param {Asked} wanted
   * @param {boolean} unfinished
   */
  async function ask(wanted, unfinished = false) {
    const now = ++turn;
    asked = wanted;
    const query = asked.text.trim();
    if (query || location.search) history.replaceState(null, "", addressOf({}));
    document.title = query ? filled(says.title, { query, title }) : title;
    showRecent();
    try {
      await answer(await open(), query, unfinished, () => now !== turn);
    } catch (error) {
      if (now === turn) fail();
      if (!(error instanceof SearchError)) throw error;
    }
  }

  function fail() {
    failure.hidden = false;
    status.textContent = why.textContent = navigator.onLine ? says.failed : says.offline;
  }

  /**
   * @param {SearchEngine} engine
   * @param {string} query
   * @param {boolean} unfinished
   * @param {() => boolean} isLate whether something else was asked for meanwhile
   */
  async function answer(engine, query, unfinished, isLate) {
    const { order, chosen } = asked;
    const found = query ? await find(engine, query, unfinished) : await everything(engine);
    const lists = Object.keys(chosen).length ? await engine.facets() : null;
    const passes = passing(lists, chosen);
    const exact = found.numbers.slice(0, found.whole || undefined);
    const kept = exact.filter(passes);
    const members = new Set(kept);
    const sorted = order ? (await engine.order(order)).filter((number) => members.has(number)) : kept;
    const all = [...sorted, ...found.numbers.slice(exact.length).filter(passes)];
    let shown = 0;
    showMore = async () => {
      const cards = await engine.cards(all.slice(shown, shown + SHOWN));
      if (isLate()) return;
      failure.hidden = true;
      if (!shown) tell(query, found, kept.length);
      const rows = cards.map((card) => card && rowOf(card, new URL("..", form.action), { words: found.words, unfinished }, says));
      const first = rows.find(Boolean)?.querySelector("a");
      const nearest = kept.length - shown;
      if (rows[nearest] && found.whole) rows.splice(nearest, 0, divider(says.near));
      if (!shown) results.replaceChildren();
      results.append(...rows.filter(Boolean));
      if (shown) first.focus();
      shown += SHOWN;
      more.hidden = shown >= all.length;
    };
    await showMore();
    await filters.show(await engine.facets(), exact, chosen, (others) => addressOf({ chosen: others }), isLate);
    if (!teach.hidden && !isLate()) await suggestWays(engine, query, kept.length ? 0 : found.whole, isLate);
  }

  /**
   * @param {SearchEngine} engine
   * @param {string} query
   * @param {boolean} unfinished
   * @returns {Promise<Found>}
   */
  async function find(engine, query, unfinished) {
    const found = await engine.find(query, unfinished);
    // Somebody may have stopped in the middle of a word.
    return found.whole || unfinished ? found : engine.find(query, true);
  }

  /**
   * @param {SearchEngine} engine
   * @returns {Promise<Found>}
   */
  async function everything(engine) {
    const numbers = await engine.order(NEWEST);
    return { numbers, whole: numbers.length, meant: null, words: [] };
  }

  /**
   * @param {string} query
   * @param {Found} found
   * @param {number} count
   */
  function tell(query, { numbers, whole, meant }, count) {
    const isNear = !whole && count > 0;
    const looked = meant?.join(" ") ?? query;
    const words = count ? (isNear ? says.near : says.count) : numbers.length ? says.noneHere : says.none;
    heading.textContent = filled(words, { count, query });
    if (query && whole && count) {
      const about = document.createElement("span");
      about.className = "rest";
      about.textContent = ` ${filled(says.for, { query: looked })}`;
      heading.append(about);
    }
    const number = filled(says.count, { count });
    status.textContent = isNear ? `${words}: ${number}` : count ? number : heading.textContent;
    note.hidden = !meant && !isNear;
    note.textContent = meant ? filled(says.meant, { query, meant: looked }) : says.nearNote;
    teach.hidden = count > 0 && !isNear;
    orders.hidden = !count;
    for (const link of orders.querySelectorAll("a")) {
      const { order } = link.dataset;
      link.href = addressOf({ order });
      link.hidden = !query && !order;
      if (order === (asked.order || (query ? "" : NEWEST))) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  /**
   * Where nothing is shown: the same without filters; what each word alone finds; values whose names have its words.
   * @param {SearchEngine} engine
   * @param {string} query
   * @param {number} unfiltered
   * @param {() => boolean} isLate
   */
  async function suggestWays(engine, query, unfiltered, isLate) {
    const found = unfiltered ? [way({ chosen: {} }, filled(says.unfiltered, { count: unfiltered }))] : [];
    const typed = words(query);
    for (const { marked } of unfiltered || typed.length < 2 ? [] : typed.slice(0, 4)) {
      const word = marked.normalize("NFC");
      const { whole } = await engine.find(word, false);
      if (whole) found.push(way({ text: word, chosen: {} }, filled(says.only, { word, count: whole })));
    }
    for (const { facet, value, name } of filters.values) {
      const alike = words(name).filter((each) => typed.some((one) => closeness(one, each) >= MAY_BE));
      if (alike.length > 1) found.push(way({ text: "", chosen: { [facet]: value } }, name));
    }
    if (!isLate()) ways.replaceChildren(...found);
  }

  function showRecent() {
    const known = recent();
    past.hidden = Boolean(asked.text.trim()) || !known.length;
    past.querySelector("ul").replaceChildren(...known.map((text) => way({ text, chosen: {} }, text)));
  }

  /**
   * @param {Partial<Asked>} changes
   * @param {string} text
   */
  function way(changes, text) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = addressOf({ order: "", ...changes });
    link.textContent = text;
    item.append(link);
    return item;
  }
}

/** @param {string} text what stands between two kinds of results */
function divider(text) {
  const item = document.createElement("li");
  item.className = "results__divider";
  item.textContent = text;
  return item;
}

const root = document.querySelector("[data-search-page]");
if (root instanceof HTMLElement) runPage(root);

export { SearchEngine };

// @ts-check
// The box of every page: a combobox whose list shows what is found while somebody types.

import { PAUSE, filled, opener } from "./search-form.js";
import { SearchError } from "./search-index.js";
import { highlight } from "./search-marks.js";

const SUGGESTED = 6;

/**
 * Make the input of a form a combobox.
 * @param {HTMLFormElement} form
 */
function suggest(form) {
  const open = opener(form);
  const get = (/** @type {string} */ selector) => /** @type {any} */ (form.querySelector(selector));
  const [input, list, status] = [get("input"), get("[role=listbox]"), get("[role=status]")];
  const says = JSON.parse(form.dataset.says ?? "{}");
  let turn = 0;
  let timer = 0;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  fill([]);

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
  input.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = list.children.length;
    const chosen = list.querySelector("[aria-selected=true]");
    if (steps && count) {
      // One step before the first and after the last is the input itself.
      const at = [...list.children].indexOf(chosen) + 1;
      choose(list.children[((at + steps + count + 1) % (count + 1)) - 1]);
    } else if (event.key === "Enter" && chosen) {
      chosen.click();
    } else if (event.key === "Escape" && count) {
      fill([]);
    } else if (event.key === "Escape") {
      // The next one closes what the box stands in; by itself it would only empty the box.
      input.closest("dialog")?.close();
    } else return;
    event.preventDefault();
  });
  // The input keeps the focus.
  list.addEventListener("pointerdown", (/** @type {Event} */ event) => event.preventDefault());
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!form.contains(/** @type {Node | null} */ (relatedTarget))) fill([]);
  });
  // Typed while this was on its way:
  if (input.value && document.activeElement === input) show();

  /** @param {HTMLElement[]} options */
  function fill(options) {
    list.replaceChildren(...options);
    options.forEach((each, place) => (each.id = `${list.id}-${place}`));
    list.hidden = !options.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    choose(undefined);
  }

  /** @param {HTMLElement | undefined} option none is the input itself */
  function choose(option) {
    for (const each of list.children) each.setAttribute("aria-selected", String(each === option));
    option?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option?.id ?? "");
  }

  async function show() {
    const now = ++turn;
    const query = input.value.trim();
    let told = "";
    /** @type {HTMLElement[]} */
    const options = [];
    try {
      if (query) {
        const engine = await open();
        const { numbers, whole, words } = await engine.find(query, true);
        for (const card of await engine.cards(numbers.slice(0, SUGGESTED))) {
          if (!card) continue;
          const [title, where] = ["b", "span"].map((name) => document.createElement(name));
          highlight(title, card.title.join(" "), { words, unfinished: true });
          where.textContent = card.label ?? `${card.place} · ${card.year}`;
          options.push(option(new URL(`../${card.address}`, form.action), title, where));
        }
        if (options.length) options.push(option(new URL(`?q=${encodeURIComponent(query)}`, form.action), filled(says.all, { query })));
        told = options.length ? filled(says.count, { count: whole || numbers.length }) : says.none;
      }
    } catch (error) {
      told = says.failed;
      if (!(error instanceof SearchError)) console.error(error);
    }
    if (now !== turn) return;
    fill(options);
    status.textContent = told;
  }

  /**
   * @param {URL} address
   * @param {(Node | string)[]} content
   */
  function option(address, ...content) {
    const made = document.createElement("li");
    made.setAttribute("role", "option");
    made.className = "ask-box__option";
    made.append(...content);
    made.addEventListener("click", () => location.assign(address));
    return made;
  }
}

for (const form of document.querySelectorAll("form[data-search]")) if (form instanceof HTMLFormElement) suggest(form);

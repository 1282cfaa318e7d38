// A result as a row of the list, and where on its own page it has the words that were looked for.

import { filled } from "./search-form.js";
import { excerpt, highlight, lacking } from "./search-marks.js";

/**
 * @typedef {import("./search-marks.js").Sought} Sought
 * @typedef {Record<string, string>} Words
 */

/** @type {Map<string, Promise<Document | null>>} */
const pages = new Map();

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      seen.unobserve(target);
      target.dispatchEvent(new Event("seen"));
    }
  }
});

/**
 * @param {any} card what macros/pages/results.py tells of a result
 * @param {URL} home
 * @param {Sought} sought
 * @param {Words} says
 */
export function rowOf(card, home, sought, says) {
  const template = /** @type {HTMLTemplateElement} */ (document.querySelector("template[data-row]"));
  const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const get = (/** @type {string} */ selector) => /** @type {any} */ (row.querySelector(selector));
  const [item, link, said, meta, name] = [".result", "a", ".result__words", ".result__meta", "[data-name]"].map(get);
  const { title, field, label, summary } = card;
  link.href = new URL(card.address, home);
  highlight(link, title[0], sought);
  if (title[1]) {
    const lighter = document.createElement("span");
    lighter.className = "rest";
    highlight(lighter, title[1], sought);
    link.append(" ", lighter);
  }
  highlight(said, summary, sought);
  const facts = [card.place, card.year, card.origin, card.notYet].filter(Boolean);
  meta.textContent = facts.join(" · ");
  name.textContent = label ?? field[2];
  if (label) {
    item.classList.add("result--page");
    get(".result__picture").remove();
    get("svg").remove();
  } else {
    item.classList.add(`field-${field[0]}`);
    const use = get("use");
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#i-${field[1]}`));
    get(".kicker__more").textContent = `· ${card.kind}`;
    get("img").src = new URL(card.picture, home);
    get("img").classList.toggle("picture--cover", card.picture.endsWith(".svg"));
  }
  const missing = lacking(`${title.join(" ")} ${summary}`, sought);
  if (missing.length) {
    item.addEventListener("seen", async () => {
      const page = await pageAt(link.href);
      const found = page && excerpt(page, sought, missing);
      if (!found?.text) return;
      highlight(said, found.text, sought);
      if (found.section) meta.textContent = [...facts, filled(says.seenIn, found)].join(" · ");
    });
    seen.observe(item);
  }
  return item;
}

/**
 * A page of the site; null for one that cannot be read now: its row stays as it is.
 * @param {string} address
 */
function pageAt(address) {
  let page = pages.get(address);
  if (!page) {
    const read = async () => new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    page = read().catch(() => null);
    pages.set(address, page);
  }
  return page;
}

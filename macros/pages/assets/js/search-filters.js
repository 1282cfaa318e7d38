// The filters beside the results. As the page comes, they are links to listings, whose addresses tell facet and value.

/**
 * @typedef {Record<string, string>} Chosen values by facet
 * @typedef {Map<string, Set<number>>} Lists the documents under each "facet/value"
 */

/**
 * @param {Lists | null} lists
 * @param {Chosen} chosen
 * @returns {(number: number) => boolean} whether a document is under all that was chosen
 */
export function passing(lists, chosen) {
  const sets = Object.entries(chosen).map((each) => lists?.get(each.join("/")));
  return (number) => sets.every((set) => set?.has(number));
}

export class Filters {
  #links;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#links = [...root.querySelectorAll("a.filters__link")].map((each) => {
      const node = /** @type {HTMLAnchorElement} */ (each);
      const [facet, value] = (node.getAttribute("href") ?? "").replaceAll("../", "").split("/");
      return { facet, value, node, name: node.querySelector(".filters__text")?.textContent ?? "" };
    });
    this.facets = new Set(this.#links.map(({ facet }) => facet));
  }

  /** Names of all values: each facet, value, name once. */
  get values() {
    return new Map(this.#links.filter(({ value }) => value).map((each) => [each.name, each])).values();
  }

  /**
   * Show beside each value how many results it would leave, and let it lead there.
   * @param {Lists} lists
   * @param {number[]} numbers the results before any filter
   * @param {Chosen} chosen
   * @param {(chosen: Chosen) => string} addressOf
   * @param {() => boolean} isLate
   */
  async show(lists, numbers, chosen, addressOf, isLate) {
    const used = new Set(Object.keys(chosen));
    for (const facet of this.facets) {
      // A slow phone answers its reader between two facets.
      await new Promise((resume) => setTimeout(resume));
      if (isLate()) return;
      const { [facet]: current = "", ...others } = chosen;
      const left = numbers.filter(passing(lists, others));
      for (const { value, node } of this.#links.filter((each) => each.facet === facet)) {
        const total = value ? left.filter(passing(lists, { [facet]: value })).length : left.length;
        node.href = addressOf(value ? { ...others, [facet]: value } : others);
        if (value === current) node.setAttribute("aria-current", "true");
        else node.removeAttribute("aria-current");
        const count = node.querySelector(".filters__count");
        if (count) count.textContent = String(total);
        /** @type {HTMLElement} */ (node.parentElement).hidden = !total && value !== current;
        if (value && total) used.add(facet);
      }
    }
    for (const { facet, node } of this.#links) /** @type {HTMLElement} */ (node.closest("section")).hidden = !used.has(facet);
  }
}

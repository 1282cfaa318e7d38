// Only in a preview: a bar at the foot of every page that tells what is wrong, so that nobody need look at the prompt.

/** @typedef {{line: string, address: string, link: string, errors: string[]}} Messages */

const root = new URL("../../", import.meta.url);

/**
 * @param {string} name
 * @param {string} words
 * @param {string} [kind]
 */
function element(name, words, kind = "") {
  const made = document.createElement(name);
  made.textContent = words;
  if (kind) made.className = kind;
  return made;
}

/** @param {Messages} messages */
function bar(messages) {
  const made = element("aside", "", messages.errors.length ? "proof proof--errors" : "proof");
  const line = element("p", `${messages.line}. `);
  const link = /** @type {HTMLAnchorElement} */ (element("a", messages.link));
  link.href = new URL(messages.address, root).href;
  line.append(link);
  made.append(line);
  if (messages.errors.length) {
    const list = element("ul", "", "problems");
    for (const error of messages.errors) {
      const item = element("li", "");
      item.append(element("code", error));
      list.append(item);
    }
    made.append(list);
  }
  return made;
}

const answer = await fetch(new URL("xem-thu/loi.json", root), { cache: "no-store" });
if (answer.ok) document.body.append(bar(await answer.json()));

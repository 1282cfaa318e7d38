// @ts-check
// The frame's buttons: text size and theme, kept on this device; sharing and copying the page's address; printing;
// reading aloud; the search.

const root = document.documentElement;
const systemDark = matchMedia("(prefers-color-scheme: dark)");

/**
 * Storage may be blocked; the choice then lasts as long as the page.
 * @param {string} key
 * @param {string} value
 */
function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {}
}

/**
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function all(selector) {
  return [...document.querySelectorAll(selector)].filter((node) => node instanceof HTMLElement);
}

const sizeButtons = all("[data-set-size]");
const themeButtons = all("[data-set-theme]");

/** @returns {boolean} */
function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches;
}

function showChoices() {
  for (const button of sizeButtons) {
    button.setAttribute("aria-pressed", String(button.dataset.setSize === (root.dataset.size ?? "0")));
  }
  for (const button of themeButtons) button.setAttribute("aria-pressed", String(isDark()));
}

for (const button of sizeButtons) {
  button.addEventListener("click", () => {
    root.dataset.size = button.dataset.setSize;
    keep("size", button.dataset.setSize ?? "0");
    showChoices();
  });
}

for (const button of themeButtons) {
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    keep("theme", root.dataset.theme);
    showChoices();
  });
}

systemDark.addEventListener("change", showChoices);
showChoices();

for (const button of all("[data-copy-link]")) {
  button.addEventListener("click", async () => {
    const status = button.closest(".share")?.querySelector("[data-copied]");
    const copied = await copy(button.dataset.copyLink || location.href.split("#")[0]);
    if (status instanceof HTMLElement) {
      status.textContent = (copied ? status.dataset.copied : status.dataset.notCopied) ?? "";
    }
  });
}

/**
 * The clipboard is there only on https and localhost, and may be refused.
 * @param {string} address
 * @returns {Promise<boolean>}
 */
async function copy(address) {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    return false;
  }
}

// A telephone's own list of apps: the way to Zalo, which takes no plain link.
for (const button of all("[data-share]")) {
  const item = button.parentElement;
  if (!("share" in navigator) || !item) continue;
  item.hidden = false;
  button.addEventListener("click", () => {
    const url = button.dataset.share || location.href.split("#")[0];
    navigator.share({ title: document.title, url }).catch(() => {}); // the reader thought better of it
  });
}

// What is printed: the page, or what `data-print` names.
for (const button of all("button[data-print]")) {
  button.addEventListener("click", () => {
    if (button.dataset.print) root.dataset.print = button.dataset.print;
    else delete root.dataset.print;
    print();
  });
}
addEventListener("afterprint", () => delete root.dataset.print);

/**
 * A Vietnamese voice of the device's own: a voice elsewhere would send the text there.
 * @returns {SpeechSynthesisVoice | undefined}
 */
function vietnameseVoice() {
  return speechSynthesis.getVoices().find((voice) => voice.localService && /^vi\b/i.test(voice.lang.replace("_", "-")));
}

// Reading aloud is offered as soon as the browser has told of its voices, which may be late.
for (const button of all("[data-listen]")) {
  if (!("speechSynthesis" in window)) continue;
  const script = new URL(button.dataset.listen ?? "", document.baseURI).href;
  let isOffered = false;
  const look = () => {
    if (isOffered || !vietnameseVoice()) return;
    isOffered = true;
    import(script).then((listen) => listen.offer(button, vietnameseVoice)).catch(() => {});
  };
  speechSynthesis.addEventListener?.("voiceschanged", look);
  look();
}

// The script of the search is fetched when somebody is at a box.
for (const form of all("[data-search]")) {
  const script = new URL(form.dataset.search ?? "", document.baseURI).href;
  form.addEventListener("focusin", () => void import(script).catch(() => {}), { once: true });
}

const finder = document.querySelector("dialog.finder");

/** @returns {boolean} whether there is a box to go to, and it has the focus now */
function openSearch() {
  if (finder instanceof HTMLElement && "showModal" in finder) /** @type {HTMLDialogElement} */ (finder).showModal();
  const input = document.querySelector("dialog[open] .ask-box__input, main .ask-box__input");
  if (input instanceof HTMLElement) input.focus();
  return input !== null;
}

for (const link of all("[data-open-search]")) {
  link.addEventListener("click", (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey) && openSearch()) event.preventDefault();
  });
}

document.addEventListener("keydown", (event) => {
  const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && openSearch()) event.preventDefault();
});

// @ts-check
// Reads a page aloud with the browser's own voice. The frame fetches this where there is a Vietnamese one.

const READ = "h1, .profile__deck, .story, .quote blockquote, .topic__text";
const PASSED_OVER = "button, nav, figcaption, svg, .cards, .card, .figures, .headerlink, .visually-hidden, .needs-script";
const BLOCK = "h1, h2, h3, p, li, dt, dd, td, th, div, blockquote";

/** Characters of one utterance: Chrome falls silent in those that last longer than some fifteen seconds. */
const LONGEST = 180;

/**
 * What there is to read in an article, a block of text each, in the order in which it stands.
 * @param {Element} article
 * @returns {string[]}
 */
function blocks(article) {
  /** @type {string[]} */
  const found = [];
  let last = null;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || !parent.closest(READ) || parent.closest(PASSED_OVER)) continue;
    const block = parent.closest(BLOCK);
    const text = walker.currentNode.nodeValue ?? "";
    if (block === last) found[found.length - 1] += text;
    else found.push(text);
    last = block;
  }
  return found.map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
}

/**
 * A text as sentences, those too long for one breath torn at a comma or at least between words.
 * @param {string} text
 * @returns {string[]}
 */
function breaths(text) {
  /** @type {string[]} */
  const parts = [];
  for (const sentence of text.replace(/([.!?…;][”"')]*) /g, "$1\n").split("\n")) {
    let rest = sentence;
    while (rest.length > LONGEST) {
      const start = rest.slice(0, LONGEST);
      const comma = start.lastIndexOf(", ") + 1;
      const end = comma || start.lastIndexOf(" ") + 1 || LONGEST;
      parts.push(rest.slice(0, end).trim());
      rest = rest.slice(end).trim();
    }
    if (rest) parts.push(rest);
  }
  return parts;
}

/**
 * Show the button, which begins and stops.
 * @param {HTMLElement} button
 * @param {() => SpeechSynthesisVoice | undefined} voice
 */
export function offer(button, voice) {
  const words = button.querySelector("span");
  const article = button.closest("article");
  if (!words || !article) return;
  const begin = words.textContent;
  /** The utterance under way; kept, for some browsers forget one that nobody holds, and never say that it ended.
   * @type {SpeechSynthesisUtterance | null} */
  let spoken = null;

  /** @param {string[]} rest */
  function speak(rest) {
    const [now, ...later] = rest;
    if (now === undefined) return stop();
    const utterance = new SpeechSynthesisUtterance(now);
    utterance.lang = "vi-VN";
    utterance.voice = voice() ?? null;
    // What was cancelled ends too, or fails: only the one under way may go on.
    utterance.onend = () => spoken === utterance && speak(later);
    utterance.onerror = () => spoken === utterance && stop();
    spoken = utterance;
    speechSynthesis.speak(utterance);
  }

  function stop() {
    spoken = null;
    speechSynthesis.cancel();
    show();
  }

  function show() {
    if (words) words.textContent = spoken ? (button.dataset.stop ?? "") : begin;
  }

  button.addEventListener("click", () => {
    if (spoken) return stop();
    speechSynthesis.cancel();
    speak(blocks(/** @type {Element} */ (article)).flatMap(breaths));
    show();
  });
  addEventListener("pagehide", stop);
  button.hidden = false;
}

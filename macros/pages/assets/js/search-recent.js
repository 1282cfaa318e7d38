// What was searched for on this device. It never leaves it; where
// storage is blocked or full, nothing is remembered.

const KEY = "searches";
const KEPT = 5;

/** @returns {string[]} the latest first */
export function recent() {
  try {
    const known = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(known) ? known.filter((each) => typeof each === "string").slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** @param {string} text */
export function remember(text) {
  const wanted = text.trim();
  if (wanted) keep([wanted, ...recent().filter((each) => each !== wanted)].slice(0, KEPT));
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {}
}

/** @param {string[]} searches */
function keep(searches) {
  try {
    localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {}
}

// Vietnamese as people write and type it: one spelling for each word, with its marks and without. The twin of
// macros/search/vietnamese.py; the cases in tests/cases/search/ hold both.

/**
 * `marked` ends in the word's tone, `plain` has no marks at all.
 * @typedef {{marked: string, plain: string}} Word
 */

/** A number in groups of three digits, or letters and digits. */
export const WORD = /[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])|[\p{L}\p{N}]+/gu;

const ACUTE = "\u0301";
const DOT = "\u0323";
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
const INITIALS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x";
const RIMES =
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
  "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu " +
  "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
  "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong " +
  "op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
  "u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn " +
  "uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu " +
  "y ych yêm yên yêng yêt yêu ynh yt";
const SYLLABLE = `^(?:${INITIALS.replaceAll(" ", "|")})?(?:${RIMES.replaceAll(" ", "|")})$`;

const TELEX_TONES = { s: ACUTE, f: "\u0300", r: "\u0309", x: "\u0303", j: DOT };
const VNI_TONES = { 1: ACUTE, 2: "\u0300", 3: "\u0309", 4: "\u0303", 5: DOT };
const HOOKED = { a: "ă", o: "ơ", u: "ư" };
const STROKE = { d: "đ" };
const TELEX_MARKS = { a: { a: "â" }, e: { e: "ê" }, o: { o: "ô" }, w: HOOKED, d: STROKE };
const VNI_MARKS = { 6: { a: "â", e: "ê", o: "ô" }, 7: HOOKED, 8: HOOKED, 9: STROKE };

/** @param {string} text */
const unstroked = (text) => text.replaceAll("đ", "d");

/** @param {string} text */
const withoutMarks = (text) => unstroked(text.normalize("NFD").replace(MARKS, ""));

const MARKED_SYLLABLE = new RegExp(SYLLABLE);
const PLAIN_SYLLABLE = new RegExp(withoutMarks(SYLLABLE));

/** @type {Map<string, Word>} */
const known = new Map();

/**
 * The words of a text in their order.
 * @param {string} text
 */
export const words = (text) => (text.normalize("NFC").replace(MARKS, "").match(WORD) ?? []).map(word);

/**
 * One word, however it is written.
 * @param {string} written
 * @returns {Word}
 */
export function word(written) {
  let found = known.get(written);
  if (!found) {
    const letters = written.toLowerCase().replaceAll(".", "").normalize("NFKD").replaceAll("ð", "đ");
    const base = letters
      .replace(TONES, "")
      .normalize("NFC")
      .replace(/^([hklmst]|qu)y$/, "$1i");
    found = { marked: base + (letters.match(TONES) ?? []).sort().join(""), plain: withoutMarks(base) };
    known.set(written, found);
  }
  return found;
}

/**
 * How well a word of a text is what somebody typed: 3 it is the same, 2 it may be, 1 but for the stroke of đ, 0 not.
 * @param {Word} typed
 * @param {Word} written
 */
export function closeness(typed, written) {
  if (typed.plain !== written.plain) return 0;
  if (typed.marked === written.marked) return 3;
  if (typed.marked.includes("đ") && !written.marked.includes("đ")) return 0;
  const bare = unstroked(typed.marked);
  if (bare === typed.plain) return 2;
  return bare === unstroked(written.marked) ? 1 : 0;
}

/**
 * Whether a word is a Vietnamese syllable as far as its letters tell; one without marks may be of any with them.
 * @param {Word} spoken
 */
export function isSyllable({ marked, plain }) {
  if (marked === plain) return PLAIN_SYLLABLE.test(plain);
  const base = marked.replace(TONES, "");
  const tones = marked.slice(base.length);
  if (tones.length > 1 || (/(?:c|ch|p|t)$/.test(base) && !["", ACUTE, DOT].includes(tones))) return false;
  return MARKED_SYLLABLE.test(base);
}

/**
 * What was meant by keys of Telex or VNI that no keyboard turned into marks, as "ddieenr" or "d9ie63n".
 * @param {Word} typed
 * @returns {Word | null}
 */
export function decoded(typed) {
  const keys = typed.plain;
  if (typed.marked !== keys || isSyllable(typed)) return null;
  const meant = word(/[0-9]/.test(keys) ? entered(keys, VNI_TONES, VNI_MARKS) : entered(keys, TELEX_TONES, TELEX_MARKS));
  return meant.marked !== meant.plain && isSyllable(meant) ? meant : null;
}

/**
 * The word that a keyboard would have made of the keys.
 * @param {string} keys
 * @param {Record<string, string>} tones
 * @param {Record<string, Record<string, string>>} marks
 */
function entered(keys, tones, marks) {
  let letters = "";
  let tone = "";
  for (const key of keys) {
    const changed = marks[key] ? change(letters, marks[key]) : letters;
    if (changed !== letters) letters = changed;
    else if (tones[key] && /[aeiouyăâêôơư]/.test(letters)) tone = tones[key];
    else letters += key;
  }
  return letters + tone;
}

/**
 * The letters with the last one that can be marked so; of "uo" both, and only a first d.
 * @param {string} letters
 * @param {Record<string, string>} marks
 */
function change(letters, marks) {
  if (marks === STROKE) return letters.replace(/^d/, "đ");
  if (marks === HOOKED && letters.includes("uo")) return letters.replaceAll("uo", "ươ");
  const place = Math.max(...Object.keys(marks).map((letter) => letters.lastIndexOf(letter)));
  return place < 0 ? letters : letters.slice(0, place) + marks[letters[place]] + letters.slice(place + 1);
}

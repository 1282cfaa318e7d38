// Vietnamese as people type it: what keys of Telex and VNI mean that no keyboard turned into marks.

import { TONES, withoutMarks, word } from "./vietnamese.js";

/** @typedef {import("./vietnamese.js").Word} Word */

const ACUTE = "\u0301";
const DOT = "\u0323";
const INITIALS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x";
/** What may follow the first consonant: the ends that each vowel has. */
const RIMES =
  "a:,c,ch,i,m,n,ng,nh,o,p,t,u,y ă:c,m,n,ng,p,t â:c,m,n,ng,p,t,u,y e:,c,m,n,ng,o,p,t ê:,ch,m,n,ng,nh,p,t,u " +
  "i:,a,ch,m,n,nh,p,t,u iê:c,m,n,ng,p,t,u o:,a,c,e,i,m,n,ng,p,t oa:c,ch,i,m,n,ng,nh,o,p,t,y oă:c,m,n,ng,t " +
  "oe:m,n,o,t oo:c,ng ô:,c,i,m,n,ng,p,t ơ:,i,m,n,p,t u:,a,c,i,m,n,ng,p,t,y,ê,ơ uâ:n,ng,t,y uê:ch,n,nh " +
  "uô:c,i,m,n,ng,t uy:a,ch,n,nh,p,t,u uyê:n,t ư:,a,c,i,m,n,ng,t,u ươ:c,i,m,n,ng,p,t,u y:,ch,nh,t yê:m,n,ng,t,u";
const SYLLABLE = `^(?:${INITIALS})?(?:${RIMES.replace(/:(\S*)/g, "(?:$1)")})$`.replaceAll(" ", "|").replaceAll(",", "|");

const TELEX_TONES = { s: ACUTE, f: "\u0300", r: "\u0309", x: "\u0303", j: DOT };
const VNI_TONES = { 1: ACUTE, 2: "\u0300", 3: "\u0309", 4: "\u0303", 5: DOT };
const HOOKED = { a: "ă", o: "ơ", u: "ư" };
const STROKE = { d: "đ" };
const TELEX_MARKS = { a: { a: "â" }, e: { e: "ê" }, o: { o: "ô" }, w: HOOKED, d: STROKE };
const VNI_MARKS = { 6: { a: "â", e: "ê", o: "ô" }, 7: HOOKED, 8: HOOKED, 9: STROKE };

const MARKED_SYLLABLE = new RegExp(SYLLABLE);
const PLAIN_SYLLABLE = new RegExp(withoutMarks(SYLLABLE));

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

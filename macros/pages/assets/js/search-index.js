// The index of the search as it lies on the server: small files of terms, fetched when a query first needs them. What
// macros/search/blocks.py writes is read here.

/**
 * A spelling of a key in a zone, with the documents that hold it.
 * @typedef {{marked: string, zone: number, numbers: () => number[]}} List
 */

/** A file of the index that is not there or is no such file. */
export class SearchError extends Error {}

const SECOND_LETTERS = "aeiou";
/** @type {Record<string, string>} */
const DIGRAPHS = { c: "h", g: "h", k: "h", n: "gh", p: "h", t: "hr", h: "y", l: "y", m: "y" };

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** @param {string} text */
function fnv1a(text) {
  let value = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, FNV_PRIME);
  return value >>> 0;
}

/**
 * The answer, if it is what was asked for.
 * @param {Response} answer
 */
export function sound(answer) {
  if (!answer.ok) throw new SearchError(`${answer.status} ${answer.url}`);
  return answer;
}

/**
 * The bytes of a raw deflate stream.
 * @param {Response} answer
 */
async function inflated(answer) {
  const { body } = sound(answer);
  const stream = /** @type {ReadableStream<Uint8Array>} */ (body).pipeThrough(new DecompressionStream("deflate-raw"));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw new SearchError(`${answer.url}: ${error}`);
  }
}

/**
 * Numbers of rising order, packed as the distances between them.
 * @param {Uint8Array} packed
 */
function unpacked(packed) {
  const numbers = [];
  let last = 0;
  for (let place = 0; place < packed.length; ) {
    let value = 0;
    let shift = 0;
    let byte;
    do {
      byte = packed[place++];
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte > 0x7f);
    last += value;
    numbers.push(last);
  }
  return numbers;
}

/**
 * The lists of a block by their keys, in the order of keys.
 * @param {Uint8Array} block
 * @returns {Map<string, List[]>}
 */
export function listsOf(block) {
  const end = block.indexOf(0);
  if (end < 0) throw new SearchError("no terms");
  /** @type {Map<string, List[]>} */
  const found = new Map();
  let start = end + 1;
  for (const line of new TextDecoder().decode(block.subarray(0, end)).split("\n").filter(Boolean)) {
    const [key, ...spellings] = line.split("|");
    const lists = [];
    for (const spelling of spellings) {
      const [marked, ...zones] = spelling.split(",");
      for (const each of zones) {
        const [zone, size] = each.split(":").map(Number);
        const packed = block.subarray(start, start + size);
        start += size;
        /** @type {number[] | undefined} */
        let numbers;
        lists.push({ marked: marked || key, zone, numbers: () => (numbers ??= unpacked(packed)) });
      }
    }
    found.set(key, lists);
  }
  return found;
}

/**
 * The lists of a key and of all longer ones that begin with its words.
 * @param {Map<string, List[]>} block
 * @param {string} key
 */
export function listsUnder(block, key) {
  return [...block].flatMap(([each, lists]) => (each === key || each.startsWith(`${key} `) ? lists : []));
}

/** The files of a folder, each fetched and read once; one that did not come is asked for again the next time. */
export class Files {
  #address;
  /** @type {Map<string, Promise<any>>} */
  #read = new Map();

  /** @param {string} address with a slash at the end */
  constructor(address) {
    this.#address = address;
  }

  /**
   * @param {string} name
   * @param {(bytes: Uint8Array) => any} read
   */
  get(name, read) {
    let file = this.#read.get(name);
    if (!file) {
      file = fetch(this.#address + name, { cache: "no-cache" }).then(inflated).then(read);
      this.#read.set(name, file);
      file.catch(() => this.#read.delete(name));
    }
    return file;
  }
}

/** The terms of the index in `count` blocks. */
export class SearchIndex {
  #files;
  #count;
  #frequent;

  /**
   * @param {Files} files
   * @param {number} count
   * @param {Set<string>} frequent words after which two letters decide which block it is
   */
  constructor(files, count, frequent) {
    this.#files = files;
    this.#count = count;
    this.#frequent = frequent;
  }

  /**
   * The lists of a key, and of what may still become of it: by key, all that stand in the same block.
   * @param {string} key
   * @returns {Promise<Map<string, List[]>>}
   */
  async around(key) {
    return this.#files.get(`khoi/${this.#blockOf(key).toString(16)}.bin`, listsOf);
  }

  /**
   * The same for two words of which the second is not finished: they may stand in several blocks.
   * @param {string} first
   * @param {string} second
   */
  async beginning(first, second) {
    if (second.length > 1 || !this.#frequent.has(first)) return this.around(`${first} ${second}`);
    const letters = SECOND_LETTERS + (DIGRAPHS[second] ?? "");
    const blocks = await Promise.all(["", ...letters].map((letter) => this.around(`${first} ${second}${letter}`)));
    return new Map(blocks.flatMap((block) => [...block]));
  }

  /** @param {string} key */
  #blockOf(key) {
    const [first, second = ""] = key.split(" ");
    return fnv1a(`${first} ${second.slice(0, this.#frequent.has(first) ? 2 : 1)}`) % this.#count;
  }
}

// The index of the search as it lies on the server: small files of terms, fetched when a query first needs them. What
// macros/search/blocks.py writes is read here.

/**
 * A spelling of a key in a zone, with the documents that hold it.
 * @typedef {{marked: string, zone: number, numbers: () => number[]}} List
 */

/** A file of the index that is not there or is no such file. */
export class SearchError extends Error {}

/** Consonants that are written with two letters. */
const DIGRAPHS = "ch gh kh ng nh ph th tr".split(" ");

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** @param {string} text */
function fnv1a(text) {
  let value = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, FNV_PRIME);
  return value >>> 0;
}

/**
 * A file as the server has it now; without a network as it was when it last came.
 * @param {string} address
 */
export async function fetched(address) {
  const answer = await fetch(address, { cache: "no-cache" })
    .catch(() => fetch(address, { cache: "only-if-cached", mode: "same-origin" }))
    .catch(() => Response.error());
  if (!answer.ok) throw new SearchError(`${address}: ${answer.status}`);
  return answer;
}

/**
 * The bytes of a raw deflate stream.
 * @param {Response} answer
 */
function inflated({ body }) {
  const stream = /** @type {ReadableStream<Uint8Array>} */ (body).pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).arrayBuffer();
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
  if (end < 0) throw new Error("no terms");
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
      file = this.#taken(name, read);
      this.#read.set(name, file);
      file.catch(() => this.#read.delete(name));
    }
    return file;
  }

  /**
   * @param {string} name
   * @param {(bytes: Uint8Array) => any} read
   */
  async #taken(name, read) {
    const answer = await fetched(this.#address + name);
    try {
      return read(new Uint8Array(await inflated(answer)));
    } catch (error) {
      throw new SearchError(`${name}: ${error}`);
    }
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
   * @param {Set<string>} frequent words after which more than a letter decides which block it is
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
  around(key) {
    return this.#files.get(this.fileOf(key), listsOf);
  }

  /**
   * The same for two words of which the second is not finished: it may still become one of several blocks.
   * @param {string} first
   * @param {string} second
   */
  async beginning(first, second) {
    const longer = DIGRAPHS.filter((each) => this.#frequent.has(first) && each[0] === second);
    const seconds = [second, ...longer];
    const blocks = await Promise.all(seconds.map((each) => this.around(`${first} ${each}`)));
    return blocks.length > 1 ? new Map(blocks.flatMap((block) => [...block])) : blocks[0];
  }

  /**
   * The lists of a key and of all longer ones that begin with its words.
   * @param {string} key
   */
  async under(key) {
    return listsUnder(await this.around(key), key);
  }

  /**
   * The name of the file that holds a key.
   * @param {string} key
   */
  fileOf(key) {
    const [first, second = ""] = key.split(" ");
    let [beginning = ""] = second;
    if (this.#frequent.has(first)) {
      [beginning] = /^[0-9]{2}/.exec(second) ?? [DIGRAPHS.find((each) => second.startsWith(each)) ?? beginning];
    }
    return `khoi/${(fnv1a(`${first} ${beginning}`) % this.#count).toString(16)}.bin`;
  }
}

// Makes the index: node minisearch-build.mjs DOCUMENTS.json INDEX.json
import { readFileSync, writeFileSync } from "node:fs";
import MiniSearch from "./minisearch-library.mjs";
import { options } from "./minisearch-options.mjs";

const [source, target] = process.argv.slice(2);
const index = new MiniSearch(options);
index.addAll(JSON.parse(readFileSync(source, "utf8")));
writeFileSync(target, JSON.stringify(index));

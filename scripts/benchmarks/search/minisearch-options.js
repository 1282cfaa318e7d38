// What the index is made with, and must be read with.
const fold = (term) => term.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

export const options = {
  fields: ["title", "lead", "places"],
  storeFields: ["title", "lead", "field", "district", "kind", "year"],
  processTerm: fold,
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
};

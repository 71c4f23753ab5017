/** From a link to the first step of an exercise, by two who have names. */

import { named } from "../named.mjs";

export const setup = (slug) => async (hearth) => {
  await named(hearth);
  await hearth.open(`#/exercises/${slug}`);
  await hearth.wordsHere();
};

export const begun = (slug, then = async () => {}) => async (hearth) => {
  await setup(slug)(hearth);
  await hearth.tap("begin");
  await then(hearth);
};

export const handOvers = (count) => async (hearth) => {
  for (let i = 0; i < count; i += 1) await hearth.handOver();
};

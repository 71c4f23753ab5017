/** What two do side by side: say it back, how should I be here, thanks, phones down, some space. */

import { begun, handOvers, setup } from "./begun.mjs";

const told = (count) => begun("say-it-back", async (hearth) => {
  await hearth.settleIn();
  await handOvers(count)(hearth);
});

export const TOGETHER = [
  ["say-it-back-setup", setup("say-it-back")],
  ["say-it-back-tell", told(0)],
  ["say-it-back-sum-up", told(1)],
  ["say-it-back-make-sense", told(2)],
  ["say-it-back-guess", told(3)],
  ["say-it-back-answer", told(4)],
  ["support-setup", setup("support")],
  ["support-choose", begun("support")],
  ["support-hug", begun("support", (hearth) => hearth.tap(hearth.button(/^Hug/)))],
  ["support-helped", begun("support", async (hearth) => {
    await hearth.tap(hearth.button(/^Hear/));
    await hearth.handOver();
  })],
  ["thanks-setup", setup("thanks")],
  ["thanks", begun("thanks")],
  ["thanks-done", begun("thanks", handOvers(2))],
  ["phones-down-setup", setup("phones-down")],
  ["phones-down", begun("phones-down")],
  ["phones-down-over", begun("phones-down", (hearth) => hearth.minutes(46))],
  ["phones-down-done", begun("phones-down", handOvers(1))],
  ["space-setup", setup("space")],
  ["space", begun("space")],
  ["space-over", begun("space", (hearth) => hearth.minutes(46))],
];

/** Lists of what the two keep: wins, dates, new things, dreams, what is carried. */

import { KEPT, addWin, field, hold, openList, plan, row, tell, unfold } from "../keepsakes.mjs";

const at = (list, then = async () => {}) => async (hearth) => {
  await openList(hearth, KEPT[list]);
  await then(hearth);
};

const WINS = [
  "Made the call I’d put off for a week.",
  "The soup came out right, by guessing.",
  "Slept through until it got light.",
];

const jar = at("wins", async (hearth) => {
  for (const win of WINS) await addWin(hearth, win);
});

const planned = at("dates", async (hearth) => {
  await plan(hearth, "Soup and candles", { weekly: true });
  await plan(hearth, "The long way round the reservoir, with the good coats on", { day: "2026-12-05", time: "10:00" });
});

const dream = at("dreams", async (hearth) => {
  await tell(hearth, "Sam", "A small boat, and a river that nobody hurries on", () =>
    field(hearth, "beside").fill("Ask my uncle about his"));
});

const carried = at("carrying", async (hearth) => {
  await tell(hearth, "Noor", "The talk in front of everyone on Thursday", () => hearth.choose("Stay near"));
});

const onList = at("news", (hearth) => hearth.tap("take"));

const alone = at("dreams", async (hearth) => {
  await hearth.tap("alone");
  await hold(hearth, "Noor");
});

const chosen = at("hard", (hearth) => hearth.tap("take"));

const sharedOut = async (hearth) => {
  await chosen(hearth);
  await hearth.tap(hearth.get("hard").getByTestId("kept"));
  for (const [who, words] of [["Noor", "The letters, as far as the blue folder"], ["Together", "The last box"]]) {
    await hearth.choose(who);
    await field(hearth, "part").fill(words);
    await hearth.tap("add-part");
  }
};

export const JAR = [
  ["wins-empty", at("wins")],
  ["wins", jar],
  ["wins-drawn", async (hearth) => {
    await jar(hearth);
    await hearth.tap("draw");
  }],
  ["wins-one", async (hearth) => {
    await jar(hearth);
    await hearth.tap(row(hearth, "soup"));
  }],
  ["wins-many", at("wins", async (hearth) => {
    for (let i = 0; i < 8; i += 1) await addWin(hearth, `${WINS[i % 3]} ${i}`);
    await field(hearth, "wins-search").fill("soup");
  })],
  ["dates", at("dates")],
  ["dates-filtered", at("dates", async (hearth) => {
    await hearth.choose("20 min");
    await hearth.choose("Out");
    await hearth.tap("all");
  })],
  ["dates-plan", at("dates", (hearth) => hearth.tap("take"))],
  ["dates-planned", planned],
  ["dates-earlier", async (hearth) => {
    await planned(hearth);
    await hearth.minutes(60 * 24 * 14);
    await hearth.tap(hearth.get("earlier-list").getByTestId("kept"));
  }],
  ["dates-one", async (hearth) => {
    await planned(hearth);
    await hearth.tap(row(hearth, "Soup"));
    await unfold(hearth, "Change it");
  }],
  ["news", at("news")],
  ["news-listed", onList],
  ["news-one", async (hearth) => {
    await onList(hearth);
    await hearth.tap(hearth.get("new-things").getByTestId("kept"));
    await unfold(hearth, "Put a day to it");
  }],
  ["news-done", async (hearth) => {
    await onList(hearth);
    await hearth.tap(hearth.get("new-things").getByTestId("kept"));
    await hearth.tap("did");
  }],
  ["dreams-empty", at("dreams")],
  ["dreams", dream],
  ["dreams-new", at("dreams", (hearth) => hearth.tap("add"))],
  ["dreams-one", async (hearth) => {
    await dream(hearth);
    await hearth.tap(row(hearth, "boat"));
    await field(hearth, "reply").fill("I can picture you there, with wet sleeves.");
    await hearth.tap("leave-reply");
    await hearth.tap(row(hearth, "boat"));
  }],
  ["dreams-came-true", async (hearth) => {
    await dream(hearth);
    await hearth.tap(row(hearth, "boat"));
    await hearth.tap("came-true");
  }],
  ["dreams-holder", at("dreams", (hearth) => hearth.tap("alone"))],
  ["dreams-alone", alone],
  ["dreams-alone-one", async (hearth) => {
    await alone(hearth);
    await hearth.tap("add");
    await field(hearth, "told").fill("To stop for a year");
    await hearth.tap("keep");
    await hearth.tap(row(hearth, "stop for a year"));
  }],
  ["carrying-empty", at("carrying")],
  ["carrying", carried],
  ["carrying-new", at("carrying", async (hearth) => {
    await hearth.tap("add");
    await hearth.choose("In my own words");
  })],
  ["carrying-one", async (hearth) => {
    await carried(hearth);
    await hearth.tap(row(hearth, "Thursday"));
    await unfold(hearth, "Change the words");
  }],
  ["carrying-put-down", async (hearth) => {
    await carried(hearth);
    await hearth.tap(row(hearth, "Thursday"));
    await hearth.tap("put-down");
  }],
  ["hard", at("hard")],
  ["hard-chosen", chosen],
  ["hard-shared-out", sharedOut],
  ["hard-back", async (hearth) => {
    await sharedOut(hearth);
    await unfold(hearth, "Look back on it");
  }],
  ["hard-behind", async (hearth) => {
    await sharedOut(hearth);
    await unfold(hearth, "Look back on it");
    await hearth.tap("behind");
  }],
  ["today-date", async (hearth) => {
    await planned(hearth);
    await hearth.go("#/");
    await hearth.settle();
  }],
];

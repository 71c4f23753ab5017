/** Both ready: each is asked behind the cover. */

/** Answers "ready?", each behind the cover. */
export async function answerReadiness(hearth, answers) {
  await hearth.tap("accept");
  for (const isReady of answers) {
    await hearth.tap("holder");
    await hearth.tap(isReady ? "im-ready" : "not-now");
  }
}

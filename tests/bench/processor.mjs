// The processor time of a page's main thread: unlike the clock it stays the same while the machine has other work.

/** Counts from now on; the answer tells the milliseconds of work since. */
export async function countWork(session) {
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await secondsOfWork(session);
  return async () => ((await secondsOfWork(session)) - before) * 1000;
}

async function secondsOfWork(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value;
}

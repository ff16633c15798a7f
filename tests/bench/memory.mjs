// What a page holds on to after its rubbish was collected, the memory of wasm programs included.

/** Bytes: the heaps of JavaScript and of the page's nodes, buffers, and the linear memory of wasm. */
export async function memoryOf(page, session) {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => globalThis.probe.wasmBytes());
  return { total: usedSize + embedderHeapUsedSize + backingStorageSize + wasm, wasm };
}

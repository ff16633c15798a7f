// Put into each page before its own scripts: sees when the question is painted, whether an answer is kept, what a key
// press costs, what moves. The same for all five; it looks for the parts' names, inside the widget's open root too.
{
  const CONTROLS = "input,select,button,a";
  const SITUATIONS = ["alone", "on-behalf", "together"];
  const probe = { shift: 0, longTasks: 0, longest: 0, keys: [] };
  globalThis.probe = probe;

  const observe = (type, note) => {
    const each = (list) => list.getEntries().forEach(note);
    new PerformanceObserver(each).observe({ type, buffered: true });
  };
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) probe.shift += entry.value;
  });
  observe("longtask", ({ duration }) => {
    probe.longTasks += duration;
    probe.longest = Math.max(probe.longest, duration);
  });

  /** The parts of that name, in the order of the page. */
  probe.parts = (name) => {
    const root = document.querySelector("puolesta-widget")?.shadowRoot ?? document;
    return [...root.querySelectorAll(`[part~="${name}"],[data-part~="${name}"]`)];
  };

  /** The control that a part is or holds. */
  probe.control = (part) => (part.matches(CONTROLS) ? part : part.querySelector(CONTROLS));

  /** The radio buttons of a part name, by value. */
  probe.radio = (name, value) =>
    probe
      .parts(name)
      .map(probe.control)
      .find((input) => input?.value === value);

  /** What the form would send as the part's value, read. */
  probe.value = () => {
    const text = new FormData(document.querySelector("form")).get("puolesta");
    return text ? JSON.parse(String(text)) : undefined;
  };

  /** Whether the form would send the answer that the probe gave, and nothing is missing in it. */
  probe.isKept = () => {
    const { situation, status } = probe.value() ?? {};
    return situation === "alone" && status === "ready";
  };

  /** Everything that can be read in the part. */
  probe.words = () => {
    const widget = document.querySelector("puolesta-widget");
    return (widget ? widget.shadowRoot : document.querySelector("[data-peer]"))?.textContent ?? "";
  };

  // The heaps that the browser tells do not hold the memory of wasm, so whoever starts some is asked for it.
  const memories = [];
  const { instantiate } = WebAssembly;
  /** @type {any} */ (WebAssembly).instantiate = async (program, imports) => {
    /** @type {any} */
    const made = await instantiate(program, imports);
    const { exports } = made.instance ?? made;
    memories.push(...Object.values(exports).filter((each) => each instanceof WebAssembly.Memory));
    return made;
  };

  /** Bytes of memory of all wasm programs of the page. */
  probe.wasmBytes = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

  const isSeen = (input) => {
    const box = input?.labels[0]?.getBoundingClientRect();
    return Boolean(box && box.width > 0 && box.height > 0 && input.labels[0].checkVisibility());
  };
  const isQuestionThere = () => SITUATIONS.every((each) => isSeen(probe.radio("situation-option", each)));

  /** Calls back in the first task after the frame that is being made has been handed over. */
  const afterFrame = (callback) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = callback;
    port2.postMessage(0);
  };

  // A frame is looked at just before it is painted: so no frame with the question is missed.
  const look = () => {
    if (!isQuestionThere()) return requestAnimationFrame(look);
    return afterFrame(() => {
      probe.question = performance.now();
      if (globalThis.probeAnswers) answer();
    });
  };
  requestAnimationFrame(look);

  const answer = () => {
    probe.radio("situation-option", "alone").click();
    afterFrame(untilKept);
  };
  const untilKept = () => {
    if (probe.isKept()) probe.kept = performance.now();
    else requestAnimationFrame(untilKept);
  };

  // Both listeners stand at the window and take the event first: the widget lets none of them out again.
  addEventListener("keydown", ({ timeStamp: at }) => probe.keys.push({ at, delay: performance.now() - at }), true);
  addEventListener(
    "input",
    () => {
      const key = probe.keys.at(-1);
      if (!key) return;
      requestAnimationFrame(() => afterFrame(() => (key.shown = performance.now() - key.at)));
    },
    true,
  );
}

// Frames of our own pages, as high as what is in them.

/** Keeps the frame as high as its page, whatever happens in it. */
export function fitToContent(frame) {
  const fit = () => {
    const root = frame.contentDocument?.documentElement;
    // The frame's own border comes on top.
    if (root) frame.style.height = `${root.offsetHeight + frame.offsetHeight - frame.clientHeight}px`;
  };
  frame.addEventListener("load", () => {
    new frame.contentWindow.ResizeObserver(fit).observe(frame.contentDocument.documentElement);
    fit();
  });
}

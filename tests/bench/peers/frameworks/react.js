// What the form takes from its framework, when that is React.
import { createRoot } from "react-dom/client";

export { memo, useEffect, useMemo, useReducer, useRef, useState } from "react";

/** Shows a tree in an element; what it returns takes it away again. */
export function show(tree, element) {
  const root = createRoot(element);
  root.render(tree);
  return () => root.unmount();
}

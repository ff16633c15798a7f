// What the form takes from its framework, when that is Preact.
import { Component, createElement, render } from "preact";

export { useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";

/** Shows a tree in an element; what it returns takes it away again. */
export function show(tree, element) {
  render(tree, element);
  return () => render(null, element);
}

/** A component that is drawn anew only when one of its properties is another one. */
export function memo(Inner) {
  return class extends Component {
    shouldComponentUpdate(next) {
      return Object.keys({ ...next, ...this.props }).some((name) => next[name] !== this.props[name]);
    }
    render(properties) {
      return createElement(Inner, properties);
    }
  };
}

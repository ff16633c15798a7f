// The element as a component of React 19, with a value that is bound as that of any other field.
import "../puolesta.mjs";
import { createElement, useImperativeHandle, useLayoutEffect, useRef } from "react";

/** `<Puolesta service catalogue value onChange>`; every attribute, event and the ref of the element as in JSX. */
export function Puolesta({ value, onChange, onInput, ref, ...rest }) {
  const element = useRef(null);
  useImperativeHandle(ref, () => element.current);
  // As a property, and not in the markup that a server renders: there may be codes in it.
  useLayoutEffect(() => {
    if (value !== undefined) element.current.value = value ?? "";
  }, [value]);
  const input = (event) => {
    onInput?.(event);
    onChange?.(element.current.value);
  };
  return createElement("puolesta-widget", { ...rest, ref: element, onInput: input });
}

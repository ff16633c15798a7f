// One widget of the program: opened into a container, called safely, closed once.
import { Widget } from "puolesta-glue";
import { callProgram } from "./loader.js";

/** A widget that the program shows. */
export class Instance {
  #widget;

  /** Opens it; undefined when the program broke down over it. */
  static open(container, host, attributes) {
    const widget = callProgram(() => new Widget(container, host, attributes));
    if (!widget) return undefined;
    const instance = new Instance();
    instance.#widget = widget;
    return instance;
  }

  /** Calls one of its methods. */
  call(method, ...values) {
    return this.#widget && callProgram(() => this.#widget[method](...values));
  }

  /** Takes it off the page, in a later step: the program itself may be what asks for it. */
  closeSoon() {
    const widget = this.#widget;
    this.#widget = undefined;
    if (widget) queueMicrotask(() => callProgram(() => widget.free()));
  }
}

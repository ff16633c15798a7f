// What the build puts in place of these names in the shell's sources (widget/build/release.mjs), and the program's glue.

/** A node of the first question: its tag, its attributes, its children; numbers stand for words. */
type FirstQuestionNode = [string, Record<string, unknown>, ...unknown[]];

declare const PUOLESTA_WASM_INTEGRITY: string;
declare const PUOLESTA_MODES_INTEGRITY: string;
declare const PUOLESTA_LOCALE_INTEGRITY: Record<string, string>;
declare const PUOLESTA_TEXTS: Record<string, Record<string, string>>;
declare const PUOLESTA_STYLES: string;
declare const PUOLESTA_EMPTY_VALUE: string;
declare const PUOLESTA_FIRST_QUESTION: {
  tree: FirstQuestionNode;
  words: Record<string, (string | null)[]>;
  question: number;
  questionLanguage: number;
};

declare module "puolesta-glue" {
  /** Starts the program; resolves with what it exports. */
  export function start(module: WebAssembly.Module): Promise<WebAssembly.Exports>;

  /** One widget of the program; its methods are those of widget/browser/src/widget.rs. */
  export class Widget {
    constructor(container: Element, host: object, attributes: string[]);
    free(): void;
    [method: string]: (...values: unknown[]) => unknown;
  }
}

// TypeScript's own libraries do not know that `__proto__: null` in a literal sets no property.
interface RequestInit {
  __proto__?: null;
}
interface EventInit {
  __proto__?: null;
}
interface PropertyDescriptor {
  __proto__?: null;
}
interface ShadowRootInit {
  __proto__?: null;
}
interface ValidityStateFlags {
  __proto__?: null;
}

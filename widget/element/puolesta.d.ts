// Public types of Puolesta: the element, its value and its events. `value.schema.json` is the norm for the value.

export type PuolestaLanguage = "fi" | "sv" | "en";
export type PuolestaStatus = "incomplete" | "ready" | "unavailable";
export type PuolestaSituation = "alone" | "on-behalf" | "together";
export type PuolestaProcedure = "none" | "declaration" | "notice" | "approval" | "mandate";
export type PuolestaErrorCode =
  | "no-wasm"
  | "no-catalogue"
  | "bad-catalogue"
  | "unknown-service"
  | "bad-attribute"
  | "insecure-form"
  | "trap";

/** What the form's field holds, as JSON text. It comes from a browser: a claim, to be checked by the receiver. */
export interface PuolestaValue {
  version: 1;
  status: PuolestaStatus;
  service: string;
  /** The day of the catalogue; null when the widget could not read it. */
  catalogue: string | null;
  lang: PuolestaLanguage;
  context: string | null;
  situation: PuolestaSituation | null;
  procedure: PuolestaProcedure | null;
  partyList: "confirmed" | "disputed" | "incomplete" | null;
  parties: PuolestaParty[];
  mandates: PuolestaMandate[];
  declarations: PuolestaDeclaration[];
}

export interface PuolestaParty {
  kind: "person" | "child" | "organisation" | "estate";
  /** The host API's reference; null when the party was typed by hand. */
  ref: string | null;
  /** Only of a person typed by hand. */
  personalIdentityCode?: string;
  /** Only of an organisation or estate typed by hand. */
  businessId?: string;
  name: string;
  /** What the applicant wrote beside the name that was found. */
  addedName?: string;
  /** Who answers for a party that was found, where it is not the party itself. */
  answeredBy?: "custodians" | "official" | "applicant-first";
  phone?: string | null;
  email?: string | null;
  channel?: "suomi-fi" | "sms" | "email" | "paper";
  source: "look-up" | "register" | "typed";
  edited?: true;
}

export interface PuolestaMandate {
  id: string;
  theme: string | null;
  /** Index of the principal in `parties`. */
  party: number;
  status: "granted" | "not-granted" | "requested" | "not-checked";
  basis: "mandate" | "role" | "custodian" | "guardian" | "power-of-attorney" | null;
}

export interface PuolestaDeclaration {
  id: string;
  /** When, in UTC, as in RFC 3339. */
  at: string;
}

/** `detail` of each event; none of them holds personal data. */
export interface PuolestaEventDetails {
  "puolesta-ready": null;
  "puolesta-step": {
    step: "question" | "parties" | "details" | "mandate" | "follows";
    situation: PuolestaSituation | null;
  };
  "puolesta-change": {
    situation: PuolestaSituation | null;
    procedure: PuolestaProcedure | null;
    parties: number;
    status: PuolestaStatus;
  };
  /** Cancelable: save the draft first, then go to `url` yourself. */
  "puolesta-redirect": { url: string };
  /** With `summary="host"`: what `problems` lists has changed. */
  "puolesta-problems": null;
  "puolesta-error": { code: PuolestaErrorCode };
}

export type PuolestaEventMap = {
  [Name in keyof PuolestaEventDetails]: CustomEvent<PuolestaEventDetails[Name]>;
};

/** Attributes of `<puolesta-widget>`, for templates that check them. */
export interface PuolestaAttributes {
  /** Compulsory in the modes `apply` and `guide`; the other modes need neither, because the matter names its service. */
  service?: string;
  catalogue?: string;
  /** Compulsory in the modes `approve` and `status`. */
  api?: string;
  context?: string;
  lang?: PuolestaLanguage;
  name?: string;
  field?: "native" | "hidden";
  theme?: "suomifi" | "hds" | "plain";
  "on-failure"?: "allow" | "block";
  "allow-temporary-codes"?: boolean | "";
  required?: boolean | "false";
  disabled?: boolean;
  /** `approve` and `status` show the matter `case`, submit nothing and are always valid. */
  mode?: "apply" | "approve" | "status" | "guide";
  case?: string;
  /** The answer to begin with, as JSON text; with codes in it set the property instead. */
  value?: string;
  /** `host`: the page lists `problems` itself. */
  summary?: "widget" | "host";
  "color-scheme"?: "light" | "dark" | "auto";
}

/** A problem as the widget says it, and what `focusProblem` takes. */
export interface PuolestaProblem {
  message: string;
  target: string;
}

/** The form control. Setting a property is silent; what the person changes fires `input` and `change`. */
export interface PuolestaWidget extends HTMLElement {
  /** JSON text of a `PuolestaValue`; always "" in the modes `approve`, `status` and `guide`. Setting it restores that state; "" resets. */
  value: string;
  /** Name of the field in the form; "" while a hidden input carries it. */
  name: string;
  required: boolean;
  disabled: boolean;
  /** The text of the attribute of that name, "" where there is none; null and undefined take it away. */
  service: string;
  catalogue: string;
  api: string;
  context: string;
  theme: string;
  mode: string;
  case: string;
  field: string;
  onFailure: string;
  colorScheme: string;
  summary: string;
  allowTemporaryCodes: boolean;
  /** Everything that keeps the form from being sent. */
  readonly problems: PuolestaProblem[];
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  reset(): void;
  /** Moves the focus to where the problem is mended. */
  focusProblem(target: string): void;
  addEventListener<Name extends keyof PuolestaEventMap>(
    type: Name,
    listener: (this: PuolestaWidget, event: PuolestaEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: PuolestaWidget, event: HTMLElementEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The defined class; undefined where there is no browser, or one that is too old. */
export const PuolestaWidget: { new (): PuolestaWidget; prototype: PuolestaWidget } | undefined;

/** For bundlers: lets the program be fetched from the release folder at `base`, instead of being imported. */
export function configure(where: { base: string }): void;

/** The attributes under the names of their properties, as frameworks bind them. */
export interface PuolestaProperties {
  onFailure?: PuolestaAttributes["on-failure"];
  allowTemporaryCodes?: boolean;
  colorScheme?: PuolestaAttributes["color-scheme"];
}

/** The element as templates write it: attributes, properties, and what every element has. */
export interface PuolestaTag extends PuolestaAttributes, PuolestaProperties {
  id?: string;
  slot?: string;
  class?: string;
  className?: string;
  hidden?: boolean;
  children?: unknown;
  key?: string | number | null;
  onInput?: (event: Event) => void;
  onChange?: (event: Event) => void;
}

/** A listener for each event of ours, under the name that a framework makes of it. */
type Listeners<Prefix extends string> = {
  [Name in keyof PuolestaEventMap as `${Prefix}${Name}`]?: (event: PuolestaEventMap[Name]) => void;
};

/** With React 19; `ref` is a ref of the element. */
export interface PuolestaReactTag extends PuolestaTag, Listeners<"on"> {
  ref?: ((element: PuolestaWidget | null) => void) | { current: PuolestaWidget | null } | null;
}

/** The element in templates that take what JSX in general takes. */
export interface PuolestaElements {
  "puolesta-widget": PuolestaTag & Listeners<"on"> & { ref?: unknown };
}

declare global {
  interface HTMLElementTagNameMap {
    "puolesta-widget": PuolestaWidget;
  }
  interface HTMLElementEventMap extends PuolestaEventMap {}
  interface DocumentEventMap extends PuolestaEventMap {}
  interface WindowEventMap extends PuolestaEventMap {}
  namespace JSX {
    interface IntrinsicElements extends PuolestaElements {}
  }
}

// Of the frameworks below a project has one, and its checker would mind the others.

// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "puolesta-widget": PuolestaReactTag;
    }
  }
}

// @ts-ignore
declare module "vue" {
  interface GlobalComponents {
    "puolesta-widget": new () => {
      $props: PuolestaTag & Listeners<"on"> & { modelValue?: string };
    };
  }
}

// @ts-ignore
declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "puolesta-widget": PuolestaTag &
        Listeners<"on:"> & { ref?: PuolestaWidget | ((element: PuolestaWidget) => void) };
    }
  }
}

// @ts-ignore
declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "puolesta-widget": PuolestaTag & Listeners<"on">;
  }
}

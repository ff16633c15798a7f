// Types of the component for Vue.
import type { DefineSetupFnComponent } from "vue";
import type { PuolestaTag, PuolestaWidget } from "puolesta";

export interface PuolestaProps extends Omit<PuolestaTag, "value" | "onInput"> {
  /** The answer as JSON text; "" for none. */
  modelValue?: string;
}

export type PuolestaEmits = { "update:modelValue": (value: string) => void };

/** What a template ref of the component gives. */
export interface PuolestaInstance {
  element: PuolestaWidget;
}

export const Puolesta: DefineSetupFnComponent<PuolestaProps, PuolestaEmits> & (new () => PuolestaInstance);

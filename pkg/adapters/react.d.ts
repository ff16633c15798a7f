// Types of the component for React.
import type { ReactElement, Ref } from "react";
import type { PuolestaReactTag, PuolestaWidget } from "puolesta";

export interface PuolestaProps extends Omit<PuolestaReactTag, "value" | "onChange" | "ref"> {
  /** The answer as JSON text; "" for none. Without it the component keeps the answer itself. */
  value?: string | null;
  /** Called with the new answer when the person has changed something. */
  onChange?: (value: string) => void;
  onBlur?: () => void;
  ref?: Ref<PuolestaWidget>;
}

export function Puolesta(props: PuolestaProps): ReactElement;

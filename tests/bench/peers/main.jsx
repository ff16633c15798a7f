// Entry of each peer: puts the form part into every element that asks for it, as a vendor's script would.
import { show } from "framework";
import { Root } from "kit";
import { Part } from "./form/part.jsx";

/** Shows the form part in an element; what it returns takes it away again. */
export function mount(element) {
  return show(
    <Root>
      <Part {...element.dataset} element={element} />
    </Root>,
    element,
  );
}

for (const element of document.querySelectorAll("[data-peer]")) mount(element);

// What the applicant declares.
import { Checkbox, Group } from "kit";
import { declarationsOf } from "../model/catalogue.js";

/** The declarations of the chosen situation; nothing where none is asked. */
export function Declarations({ service, texts, state, dispatch, problemAt }) {
  const declarations = declarationsOf(service, state.situation);
  if (declarations.length === 0) return null;
  const box = (declaration) => {
    const { id } = declaration;
    const { text, lang } = texts.own(declaration.text, "declaration");
    const at = (isTicked) => (isTicked ? new Date().toISOString().replace(/\.\d+/, "") : undefined);
    return (
      <Checkbox
        key={id}
        id={`declaration-${id}`}
        part="declaration"
        lang={lang}
        label={text}
        error={problemAt(`declaration-${id}`)}
        isChecked={Boolean(state.declared[id])}
        onChange={(isTicked) => dispatch({ type: "declare", id, at: at(isTicked) })}
      />
    );
  };
  return <Group legend={texts.text("declaration-title")}>{declarations.map(box)}</Group>;
}

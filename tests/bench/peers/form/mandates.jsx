// The mandates: which ones, where they are given, whether they are there.
import { Button, Disclosure, LinkOut } from "kit";
import { mandatesOf } from "../model/catalogue.js";
import { mandateLink } from "../model/mandate-link.js";
import { isAccepted, isCheckable } from "../model/mandates.js";
import { sideOf } from "../model/state.js";
import { Check } from "./mandate-check.jsx";

const GRANTORS = { person: "grantor-person", organisation: "grantor-organisation", estate: "grantor-estate" };
const STEPS = ["step-identify", "step-request", "step-theme", "step-confirm", "step-tell"];
const WAYS = ["way-grant", "way-request", "way-paper"];
const ROLES = {
  PJ: "role-chair",
  J: "role-member",
  NIMKO: "role-signatory",
  TJ: "role-managing-director",
  custodian: "role-custodian",
  guardian: "role-guardian",
};

/** The box of the mandates; nothing where none is asked. */
export function Mandates({ service, texts, state, actions, problemAt }) {
  const asked = state.situation && mandatesOf(service, state.situation);
  if (!asked) return null;
  const { places } = sideOf(state);
  const isDone =
    isCheckable(asked) &&
    sideOf(state).check.state === "answered" &&
    places.every((place) => isAccepted(state, place, asked));
  const problem = problemAt("mandate");
  return (
    <div className={problem ? "mandates wrong" : "mandates"} id="mandate" tabIndex={-1} data-part="mandate">
      {problem && (
        <p className="error">
          {texts.text("error")} {problem}
        </p>
      )}
      {!isDone && <Needed {...{ asked, texts, actions, state }} />}
      {isCheckable(asked) && <Check {...{ asked, texts, state, actions, isDone }} />}
    </div>
  );
}

function Needed({ asked, texts, actions, state }) {
  const [principal] = sideOf(state).places;
  const grantor = state.situation === "on-behalf" ? GRANTORS[principal.kind] : "mandate-from-others";
  return (
    <>
      {asked.groups.length > 1 && (
        <p className="title">{texts.text(asked.needed === "all" ? "mandate-all" : "mandate-any")}</p>
      )}
      {asked.groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a mandate never change their order
        <MandateGroup key={index} {...{ group, texts, actions }} />
      ))}
      <p>{texts.text(grantor)}</p>
    </>
  );
}

function MandateGroup({ group, texts, actions }) {
  const bundle = texts.own(group.name);
  return (
    <div className="group">
      {bundle.text && (
        <p className="title" lang={bundle.lang}>
          {texts.text("mandate-bundle", bundle.text)}
        </p>
      )}
      {group.mandates.map((mandate) => (
        <Mandate key={mandate.id} {...{ mandate, texts, actions }} />
      ))}
    </div>
  );
}

function Mandate({ mandate, texts, actions }) {
  const isPaper = mandate.form === "power-of-attorney";
  const name = texts.own(mandate.name);
  const description = texts.own(mandate.description);
  return (
    <div>
      <p>{texts.text(isPaper ? "power-of-attorney" : "mandate-one")}</p>
      <p>
        <strong className="mandate-name" data-part="mandate-name" lang={name.lang}>
          {name.text}
        </strong>
      </p>
      {description.text && <p lang={description.lang}>{description.text}</p>}
      {isPaper && <p>{texts.text("deliver-form")}</p>}
      {mandate.retired && <p>{texts.text("mandate-retired")}</p>}
      {!isPaper && !mandate.retired && <HowToGet {...{ mandate, name: name.text, texts, actions }} />}
    </div>
  );
}

function HowToGet({ mandate, name, texts, actions }) {
  const roles = mandate.roles?.map((role) => texts.text(ROLES[role] ?? "role-other"));
  const period = texts.period(mandate.period);
  const specifier = texts.own(mandate.specifier);
  return (
    <>
      {roles?.length > 0 && <p>{texts.text("mandate-roles", [...new Set(roles)].join(", "))}</p>}
      <p className="actions">
        <LinkOut href={mandateLink(mandate, texts.language)} part="mandate-link" newTab={texts.text("new-tab")}>
          {texts.text("mandate-link")}
        </LinkOut>
        <Button part="copy-mandate" variant="quiet" onPress={() => actions.copy(name)}>
          {texts.text("mandate-copy")}
        </Button>
      </p>
      {period && <p>{texts.text("mandate-period", period)}</p>}
      {specifier.text && <p lang={specifier.lang}>{texts.text("mandate-specifier", specifier.text)}</p>}
      <Disclosure title={texts.text("steps-title")}>
        <ol>
          {STEPS.map((step) => (
            <li key={step}>{texts.text(step, name)}</li>
          ))}
        </ol>
      </Disclosure>
      <Disclosure title={texts.text("ways-title")}>
        <ul>
          {WAYS.map((way) => (
            <li key={way}>{texts.text(way)}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

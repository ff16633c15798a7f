// The controls of suomifi-ui-components, the component library of Suomi.fi.
import { useRef } from "react";
import {
  Button as SuomifiButton,
  Checkbox as SuomifiCheckbox,
  ErrorSummary as SuomifiErrorSummary,
  Expander,
  ExpanderContent,
  ExpanderTitleButton,
  ExternalLink,
  InlineAlert,
  RadioButton,
  RadioButtonGroup,
  SuomifiThemeProvider,
  TextInput,
} from "suomifi-ui-components";
import "./layout.css";

export { Select } from "./select.jsx";

const VARIANTS = { secondary: "secondary", quiet: "secondaryNoBorder" };
const ALERTS = { info: "neutral", success: "neutral", warning: "warning" };

/** The library's theme around the form. */
export function Root({ children }) {
  return <SuomifiThemeProvider>{children}</SuomifiThemeProvider>;
}

/** A choice of one. */
export function RadioGroup({ legend, lang, large, hint, error, part, optionPart, id, value, onChange, options }) {
  const option = (each) => (
    <RadioButton
      key={each.value}
      id={`${id}-${each.value}`}
      value={each.value}
      variant={large ? "large" : "small"}
      data-part={optionPart}
    >
      {each.label}
    </RadioButton>
  );
  return (
    <RadioButtonGroup
      labelText={<span lang={lang}>{legend}</span>}
      groupHintText={hint}
      groupStatus={error ? "error" : "default"}
      groupStatusText={error}
      name={id}
      id={id}
      value={value ?? undefined}
      onChange={onChange}
      data-part={part}
    >
      {options.map(option)}
    </RadioButtonGroup>
  );
}

/** A line of text. */
export function TextField({ id, part, label, hint, error, value, onInput }) {
  return (
    <TextInput
      id={id}
      labelText={label}
      hintText={hint}
      status={error ? "error" : "default"}
      statusText={error}
      autoComplete="off"
      value={value}
      onChange={(text) => onInput(text ?? "")}
      data-part={part}
    />
  );
}

/** A box to tick. */
export function Checkbox({ id, part, lang, label, error, isChecked, onChange }) {
  return (
    <SuomifiCheckbox
      id={id}
      checked={isChecked}
      status={error ? "error" : "default"}
      statusText={error}
      onClick={({ checkboxState }) => onChange(checkboxState)}
      data-part={part}
    >
      <span lang={lang}>{label}</span>
    </SuomifiCheckbox>
  );
}

/** A button; while it waits it keeps the focus. */
export function Button({ id, part, variant, isWaiting, error, onPress, children }) {
  return (
    <div>
      {error && <p className="error">{error}</p>}
      <SuomifiButton
        id={id}
        variant={VARIANTS[variant]}
        aria-disabled={isWaiting ? true : undefined}
        onClick={onPress}
        data-part={part}
      >
        {children}
      </SuomifiButton>
    </div>
  );
}

/** A sentence that stands out. */
export function Notice({ kind, part, children }) {
  return (
    <InlineAlert status={ALERTS[kind]} data-part={part}>
      {children}
    </InlineAlert>
  );
}

/** Something that is opened when it is wanted. */
export function Disclosure({ title, isOpen, children }) {
  return (
    <Expander defaultOpen={isOpen}>
      <ExpanderTitleButton>{title}</ExpanderTitleButton>
      <ExpanderContent>{children}</ExpanderContent>
    </Expander>
  );
}

/** A link that leaves the form open behind it. */
export function LinkOut({ href, part, newTab, children }) {
  return (
    <ExternalLink href={href} labelNewWindow={newTab} data-part={part}>
      {children}
    </ExternalLink>
  );
}

/** Controls that belong together. */
export function Group({ legend, part, children }) {
  return (
    <fieldset data-part={part}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

/** A titled box of text. */
export function Box({ title, part, children }) {
  return (
    <InlineAlert labelText={title} data-part={part}>
      {children}
    </InlineAlert>
  );
}

/** All problems, each leading to its control. */
export function ErrorSummary({ title, items }) {
  const heading = useRef(null);
  const entries = items.map(({ at, text }) => ({ inputId: at, text }));
  return <SuomifiErrorSummary headingText={title} headingRef={heading} items={entries} />;
}

// The controls of hds-react, the component library of the Helsinki Design System.
import { Accordion } from "hds-react/components/Accordion";
import { Button as HdsButton, ButtonSize, ButtonVariant } from "hds-react/components/Button";
import { Checkbox as HdsCheckbox } from "hds-react/components/Checkbox";
import { ErrorSummary as HdsErrorSummary } from "hds-react/components/ErrorSummary";
import { Fieldset } from "hds-react/components/Fieldset";
import { Link } from "hds-react/components/Link";
import { Notification, NotificationSize } from "hds-react/components/Notification";
import { RadioButton } from "hds-react/components/RadioButton";
import { SelectionGroup } from "hds-react/components/SelectionGroup";
import { TextInput } from "hds-react/components/TextInput";
import "./layout.css";

export { Select } from "./select.jsx";

const NOTICES = { info: "info", success: "success", warning: "alert" };

/** Nothing is needed around the form. */
export function Root({ children }) {
  return children;
}

/** A choice of one. */
export function RadioGroup({ legend, lang, hint, error, part, optionPart, id, value, onChange, options }) {
  const option = (each) => (
    <RadioButton
      key={each.value}
      id={`${id}-${each.value}`}
      name={id}
      value={each.value}
      label={each.label}
      checked={each.value === value}
      onChange={() => onChange(each.value)}
      data-part={optionPart}
    />
  );
  return (
    <SelectionGroup label={legend} lang={lang} helperText={hint} errorText={error} data-part={part}>
      {options.map(option)}
    </SelectionGroup>
  );
}

/** A line of text. */
export function TextField({ id, part, label, hint, error, value, onInput }) {
  return (
    <TextInput
      id={id}
      label={label}
      helperText={hint}
      errorText={error}
      invalid={Boolean(error)}
      autoComplete="off"
      value={value}
      onChange={(event) => onInput(event.currentTarget.value)}
      data-part={part}
    />
  );
}

/** A box to tick. */
export function Checkbox({ id, part, lang, label, error, isChecked, onChange }) {
  return (
    <HdsCheckbox
      id={id}
      label={<span lang={lang}>{label}</span>}
      errorText={error}
      checked={isChecked}
      onChange={(event) => onChange(event.currentTarget.checked)}
      data-part={part}
    />
  );
}

/** A button; while it waits it keeps the focus. */
export function Button({ id, part, variant, isWaiting, error, onPress, children }) {
  return (
    <div>
      {error && <p className="error">{error}</p>}
      <HdsButton
        id={id}
        type="button"
        variant={ButtonVariant.Secondary}
        size={variant === "quiet" ? ButtonSize.Small : ButtonSize.Medium}
        aria-disabled={isWaiting ? true : undefined}
        onClick={onPress}
        data-part={part}
      >
        {children}
      </HdsButton>
    </div>
  );
}

/** A sentence that stands out. */
export function Notice({ kind, part, children }) {
  return (
    <Notification type={NOTICES[kind]} size={NotificationSize.Small} data-part={part}>
      {children}
    </Notification>
  );
}

/** Something that is opened when it is wanted. */
export function Disclosure({ title, isOpen, children }) {
  return (
    <Accordion heading={title} initiallyOpen={isOpen} closeButton={false} size="s">
      {children}
    </Accordion>
  );
}

/** A link that leaves the form open behind it. */
export function LinkOut({ href, part, newTab, children }) {
  // The library puts brackets around what it is told.
  const label = newTab.replace(/[()]/g, "");
  return (
    <Link href={href} openInNewTab openInNewTabLabel={label} data-part={part}>
      {children}
    </Link>
  );
}

/** Controls that belong together. */
export function Group({ legend, part, children }) {
  return (
    <Fieldset heading={legend} data-part={part}>
      {children}
    </Fieldset>
  );
}

/** A titled box of text. */
export function Box({ title, part, children }) {
  return (
    <Notification label={title} data-part={part}>
      {children}
    </Notification>
  );
}

/** All problems, each leading to its control. */
export function ErrorSummary({ title, items }) {
  const item = ({ at, text }) => (
    <li key={at}>
      <a href={`#${at}`}>{text}</a>
    </li>
  );
  return (
    <HdsErrorSummary label={title}>
      <ul>{items.map(item)}</ul>
    </HdsErrorSummary>
  );
}

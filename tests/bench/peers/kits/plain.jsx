// The controls as plain HTML.
import "./plain.css";

export { Select } from "./select.jsx";

/** Nothing is needed around the form. */
export function Root({ children }) {
  return children;
}

function described(id, hint, error) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

function Hint({ id, children }) {
  return children ? (
    <p className="hint" id={`${id}-hint`}>
      {children}
    </p>
  ) : null;
}

function Problem({ id, children }) {
  return children ? (
    <p className="error" id={`${id}-error`}>
      {children}
    </p>
  ) : null;
}

/** A choice of one. */
export function RadioGroup({ legend, lang, large, hint, error, part, optionPart, id, value, onChange, options }) {
  const option = (each) => (
    <label className="choice" key={each.value}>
      <input
        type="radio"
        id={`${id}-${each.value}`}
        name={id}
        value={each.value}
        checked={each.value === value}
        onChange={() => onChange(each.value)}
        data-part={optionPart}
      />
      <span>{each.label}</span>
    </label>
  );
  const look = `${large ? "large" : ""} ${error ? "wrong" : ""}`;
  return (
    <fieldset className={look} data-part={part} aria-describedby={described(id, hint, error)}>
      <legend lang={lang}>{legend}</legend>
      <Hint id={id}>{hint}</Hint>
      <Problem id={id}>{error}</Problem>
      {options.map(option)}
    </fieldset>
  );
}

/** A line of text. */
export function TextField({ id, part, label, hint, error, value, onInput }) {
  return (
    <div className={error ? "field wrong" : "field"}>
      <label htmlFor={id}>{label}</label>
      <Hint id={id}>{hint}</Hint>
      <Problem id={id}>{error}</Problem>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        aria-describedby={described(id, hint, error)}
        aria-invalid={error ? "true" : undefined}
        data-part={part}
      />
    </div>
  );
}

/** A box to tick. */
export function Checkbox({ id, part, lang, label, error, isChecked, onChange }) {
  return (
    <div className={error ? "wrong" : ""}>
      <Problem id={id}>{error}</Problem>
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          checked={isChecked}
          onChange={(event) => onChange(event.currentTarget.checked)}
          aria-describedby={described(id, undefined, error)}
          data-part={part}
        />
        <span lang={lang}>{label}</span>
      </label>
    </div>
  );
}

/** A button; while it waits it keeps the focus. */
export function Button({ id, part, variant, isWaiting, error, onPress, children }) {
  return (
    <div className="button">
      <Problem id={id}>{error}</Problem>
      <button
        id={id}
        type="button"
        className={variant}
        aria-disabled={isWaiting ? "true" : undefined}
        aria-describedby={described(id, undefined, error)}
        onClick={onPress}
        data-part={part}
      >
        {children}
      </button>
    </div>
  );
}

/** A sentence that stands out. */
export function Notice({ kind, part, children }) {
  return (
    <div className={`notice ${kind}`} data-part={part}>
      {children}
    </div>
  );
}

/** Something that is opened when it is wanted. */
export function Disclosure({ title, isOpen, children }) {
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** A link that leaves the form open behind it. */
export function LinkOut({ href, part, newTab, children }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" data-part={part}>
      {children}
      <span className="unseen"> {newTab}</span>
    </a>
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
    <div className="notice info" data-part={part}>
      <p className="title">{title}</p>
      {children}
    </div>
  );
}

/** All problems, each leading to its control. */
export function ErrorSummary({ title, items }) {
  const item = ({ at, text }) => (
    <li key={at}>
      <button type="button" className="quiet" onClick={() => document.getElementById(at)?.focus()}>
        {text}
      </button>
    </li>
  );
  return (
    <div className="notice wrong">
      <p className="title">{title}</p>
      <ul>{items.map(item)}</ul>
    </div>
  );
}

// A list to choose from: the browser's own in every peer, which is lighter and easier to use than one made by hand.

/** The list with its label. */
export function Select({ id, part, label, hint, value, options, onChange }) {
  const option = (each) => (
    <option key={each.value} value={each.value}>
      {each.label}
    </option>
  );
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        data-part={part}
      >
        {options.map(option)}
      </select>
    </div>
  );
}

// The widget as a component of Form.io's renderer and builder.
import "../puolesta.mjs";
import { ATTRIBUTES, setAttributes } from "./attributes.js";

/** Teaches Form.io the component `puolesta`. */
export function addPuolesta(Formio) {
  Formio.use({ components: { puolesta: puolestaComponent(Formio.Components.components.field) } });
}

function puolestaComponent(Field) {
  return class Puolesta extends Field {
    static schema(...more) {
      const own = { type: "puolesta", key: "puolesta", label: "Puolesta", hideLabel: true, input: true };
      return Field.schema(own, ...more);
    }

    static get builderInfo() {
      return { title: "Puolesta", icon: "users", group: "advanced", weight: 0, schema: Puolesta.schema() };
    }

    static editForm() {
      const fields = ["key", ...ATTRIBUTES];
      return { components: fields.map((key) => ({ type: "textfield", key, label: key, input: true })) };
    }

    get defaultSchema() {
      return Puolesta.schema();
    }

    get emptyValue() {
      return "";
    }

    // One element for all redraws, so that nothing of what is typed is lost.
    get puolesta() {
      this.keptElement ??= this.makeElement();
      return this.keptElement;
    }

    makeElement() {
      const element = document.createElement("puolesta-widget");
      setAttributes(element, this.component);
      if (this.options.language) element.lang = this.options.language;
      element.addEventListener("input", (event) => {
        event.stopPropagation();
        this.updateValue(element.value, { modified: true });
      });
      return element;
    }

    render() {
      return super.render('<div data-puolesta-place ref="place"></div>');
    }

    attach(element) {
      const attached = super.attach(element);
      this.loadRefs(element, { place: "single" });
      this.puolesta.disabled = this.disabled;
      this.refs.place?.append(this.puolesta);
      return attached;
    }

    getValue() {
      return this.dataValue;
    }

    setValue(value, flags = {}) {
      const hasChanged = super.setValue(value, flags);
      this.puolesta.value = this.dataValue ?? "";
      return hasChanged;
    }

    // What the widget says is in the way stands among Form.io's own errors.
    validateComponent(data, row, flags = {}) {
      const found = super.validateComponent(data, row, flags);
      return flags.async ? found.then((errors) => this.withOwn(errors)) : this.withOwn(found);
    }

    withOwn(errors) {
      const message = this.shouldSkipValidation(this.rootValue, this.data) ? "" : this.puolesta.validationMessage;
      if (!message) return errors;
      const own = { level: "error", message, ruleName: "puolesta", path: this.path, component: this.component };
      this._errors = [...errors, { ...own, context: { path: this.path, key: this.key, hasLabel: true } }];
      return this._errors;
    }

    setCustomValidity(messages, isDirty, isExternal) {
      // Also at the very field that is meant.
      if (isDirty && messages.length > 0) this.puolesta.reportValidity();
      return super.setCustomValidity(messages, isDirty, isExternal);
    }

    focus() {
      this.puolesta.focus();
    }
  };
}

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
      // Form.io lists the problems of all fields.
      element.summary = "host";
      if (this.options.language) element.lang = this.options.language;
      element.addEventListener("input", (event) => {
        event.stopPropagation();
        this.updateValue(element.value, { modified: true });
      });
      return element;
    }

    render() {
      return super.render(`<div ${this._referenceAttributeName}="place"></div>`);
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

    // What the widget says is in the way stands among Form.io's own errors, and at the widget's fields.
    validateComponent(data, row, flags = {}) {
      if (flags.process === "submit") this.puolesta.reportValidity();
      const found = super.validateComponent(data, row, flags);
      return flags.async ? found.then((errors) => this.withOwn(errors)) : this.withOwn(found);
    }

    withOwn(errors) {
      if (this.shouldSkipValidation(this.rootValue, this.data)) return errors;
      this._errors = [...errors, ...this.puolesta.problems.map(({ message }) => this.errorOf(message))];
      return this._errors;
    }

    errorOf(message) {
      const context = { path: this.path, key: this.key, hasLabel: true };
      return { level: "error", message, ruleName: "puolesta", path: this.path, component: this.component, context };
    }

    // Not before the form was to be sent: nobody is told of what they are about to fill in.
    setComponentValidity(errors, isDirty, isSilent) {
      return super.setComponentValidity(isDirty ? errors : [], isDirty, isSilent);
    }

    focus() {
      this.puolesta.focus();
    }
  };
}

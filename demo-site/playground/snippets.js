// The code that puts the widget into a form, for each kind of form: what the playground lets people copy.

/**
 * @typedef {object} Choice
 * @property {Record<string, string>} attributes of the widget, as written in markup
 * @property {Record<string, string>} properties custom properties of the style
 * @property {string} version
 * @property {string} integrity of puolesta.js
 */

/** The ways in, in the order in which they are offered, each with what makes its code from a `Choice`. */
export const WAYS = {
  script: (choice) => form(scriptTag(choice, dataOf(choice.attributes)), choice),
  placeholder: (choice) =>
    form(`${scriptTag(choice)}\n  <div data-puolesta${inMarkup(dataOf(choice.attributes))}></div>`, choice),
  element: (choice) =>
    form(`${scriptTag(choice)}\n  <puolesta-widget${inMarkup(choice.attributes)}></puolesta-widget>`, choice),
  react: ({ attributes }) => `import { useState } from "react";
import { Puolesta } from "puolesta/adapters/react";

export function Question() {
  const [puolesta, setPuolesta] = useState("");
  return <Puolesta value={puolesta} onChange={setPuolesta}${inMarkup(attributes)} />;
}`,
  vue: ({ attributes }) => `<script setup>
import { ref } from "vue";
import { Puolesta } from "puolesta/adapters/vue";

const puolesta = ref("");
</script>

<template>
  <Puolesta v-model="puolesta"${inMarkup(attributes)} />
</template>`,
  angular: ({ attributes }) => `import { Component, CUSTOM_ELEMENTS_SCHEMA } from "@angular/core";
import { FormControl, ReactiveFormsModule } from "@angular/forms";
import { PuolestaControl } from "puolesta/adapters/angular";

@Component({
  selector: "app-question",
  imports: [ReactiveFormsModule, PuolestaControl],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`<puolesta-widget [formControl]="puolesta"${inMarkup(attributes)}></puolesta-widget>\`,
})
export class Question {
  readonly puolesta = new FormControl("");
}`,
  formio: ({ attributes }) => `import { Formio } from "@formio/js";
import { addPuolesta } from "puolesta/adapters/formio";

addPuolesta(Formio);

// Among the components of the form:
const puolesta = ${json({ type: "puolesta", key: "puolesta", input: true, ...attributes })};`,
  surveyjs: ({ attributes }) => `import { addPuolesta } from "puolesta/adapters/surveyjs";

addPuolesta();

// Among the elements of the survey:
const puolesta = ${json({ type: "puolesta", name: "puolesta", titleLocation: "hidden", ...attributes })};`,
  leptos: ({ attributes }) => `use leptos::prelude::*;
use puolesta::Puolesta;

#[component]
fn Question() -> impl IntoView {
    let value = RwSignal::new(String::new());
    view! { <Puolesta${inRust(attributes)} value/> }
}`,
};

/** The ways whose code is markup for any page, with files of a release folder. */
export const OF_HTML = ["script", "placeholder", "element"];

/** The code of that way, and the style sheet's part where custom properties are chosen. */
export function snippet(way, choice) {
  const code = WAYS[way](choice);
  const style = styleSheet(choice.properties);
  if (!style) return code;
  return OF_HTML.includes(way)
    ? `<style>\n${style}\n</style>\n${code}`
    : `${code}\n\n/* In the page's style sheet: */\n${style}`;
}

/** The custom properties as a style sheet says them; nothing where none is chosen. */
function styleSheet(properties) {
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length > 0 ? `puolesta-widget {\n${lines.join("\n")}\n}` : "";
}

function form(inside, { attributes }) {
  return attributes.mode === "guide"
    ? inside.replaceAll("\n  ", "\n")
    : `<form method="post" action="/hakemus">\n  ${inside}\n</form>`;
}

function scriptTag({ version, integrity }, data = {}) {
  const attributes = { src: `/puolesta/${version}/puolesta.js`, crossorigin: "anonymous", integrity, ...data };
  return `<script async${inMarkup(attributes, "\n          ")}></script>`;
}

function dataOf(attributes) {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]));
}

function inMarkup(attributes, between = " ") {
  return Object.entries(attributes)
    .map(([name, value], index) => `${index === 0 ? " " : between}${name}="${escaped(value)}"`)
    .join("");
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

function json(value) {
  return JSON.stringify(value, null, 2);
}

// What the component of Leptos takes; `on-failure` and `field` belong to the element alone.
const OF_LEPTOS = ["service", "catalogue", "api", "mode", "theme", "color-scheme", "lang", "required"];

function inRust(attributes) {
  const props = Object.entries(attributes).filter(([name]) => OF_LEPTOS.includes(name));
  const value = ([name, text]) => (name === "required" ? text : JSON.stringify(text));
  return props.map((prop) => ` ${prop[0].replaceAll("-", "_")}=${value(prop)}`).join("");
}

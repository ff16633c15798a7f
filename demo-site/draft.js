// What was typed survives a visit to the sign-in or to Suomi.fi. Before the sign-in our own fields wait in the browser;
// with a session the whole draft waits on the server. The widget's value is never in the browser's storage, because it
// may hold other people's personal identity codes.

const key = "application-draft";
const address = "/luonnos";
const returnMark = "#puolesta-paluu";
const header = { "X-Puolesta": "1" };

/**
 * Brings back what was typed before the person left, and saves it when they leave again. `cameBack(value)` is told the
 * widget's value that came back from the server.
 */
export function startDraft(form, cameBack) {
  restoreOwnFields(form, takeFromBrowser());
  if (location.hash === returnMark) comeBack(form, cameBack);
  for (const link of document.querySelectorAll(".sign-in-link")) {
    link.addEventListener("click", () => saveInBrowser(form));
  }
  form.addEventListener("puolesta-redirect", (event) => leave(form, event));
}

/** The page waits with leaving until the draft is safe. */
async function leave(form, event) {
  event.preventDefault();
  const { target, detail } = event;
  const isSaved = await saveOnServer(form, target.value);
  if (!isSaved) saveInBrowser(form);
  location.assign(detail.url);
}

async function saveOnServer(form, value) {
  const draft = { page: location.pathname + location.search, fields: ownValues(form), value };
  try {
    const answer = await fetch(address, { method: "POST", headers: header, body: JSON.stringify(draft) });
    return answer.ok;
  } catch {
    return false;
  }
}

async function comeBack(form, cameBack) {
  history.replaceState(history.state, "", location.pathname + location.search);
  const draft = await takeFromServer();
  if (!draft) return;
  restoreOwnFields(form, draft.fields);
  const place = document.getElementById("widget-place");
  await customElements.whenDefined("puolesta-widget");
  place.querySelector("puolesta-widget").value = draft.value;
  cameBack(draft.value);
  place.scrollIntoView();
}

async function takeFromServer() {
  try {
    const answer = await fetch(address, { headers: header });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

function saveInBrowser(form) {
  sessionStorage.setItem(key, JSON.stringify(ownValues(form)));
}

function takeFromBrowser() {
  const fields = JSON.parse(sessionStorage.getItem(key) ?? "{}");
  sessionStorage.removeItem(key);
  return fields;
}

/** Lists of values by the fields' names: a group of boxes has several. */
function ownValues(form) {
  const values = {};
  for (const { name, value } of ownFields(form).filter(isFilledIn)) {
    values[name] ??= [];
    values[name].push(value);
  }
  return values;
}

function restoreOwnFields(form, values) {
  for (const field of ownFields(form)) {
    for (const value of values[field.name] ?? []) fillIn(field, value);
  }
}

function ownFields(form) {
  return [...form.elements].filter((field) => field.matches("input:not([type=hidden]), textarea"));
}

function isTick(field) {
  return field.type === "radio" || field.type === "checkbox";
}

function isFilledIn(field) {
  return isTick(field) ? field.checked : field.value !== "";
}

function fillIn(field, value) {
  if (!isTick(field)) field.value = value;
  else if (field.value === value) field.checked = true;
}

// Who is signed in: the header, the reminder, and the name that need not be typed.

import { currentLanguage } from "./translation.js";

/** Asks the server who is signed in and shows it. */
export async function showSession() {
  pointSignInHere();
  const session = await fetchSession();
  showOnly(".sign-in-reminder, .sign-in > a", !session.signedIn);
  showOnly(".sign-out", session.signedIn);
  if (session.signedIn) showName(session.name);
}

function showOnly(selector, isShown) {
  /** @type {NodeListOf<HTMLElement>} */
  const found = document.querySelectorAll(selector);
  for (const element of found) element.hidden = !isShown;
}

/** Signing in leads back to this page, in its language and with its service. */
export function pointSignInHere() {
  const next = encodeURIComponent(location.pathname + location.search);
  for (const link of document.querySelectorAll(".sign-in-link")) {
    link.setAttribute("href", `/kirjaudu?lang=${currentLanguage()}&next=${next}`);
  }
}

async function fetchSession() {
  try {
    const answer = await fetch("/istunto", { headers: { Accept: "application/json" } });
    return answer.ok ? await answer.json() : { signedIn: false };
  } catch {
    return { signedIn: false };
  }
}

function showName(name) {
  document.querySelector(".signed-in-name").textContent = name;
  const field = /** @type {HTMLInputElement} */ (document.getElementById("applicant-name"));
  if (field && field.value === "") {
    field.value = name;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// Who is signed in: the header, the reminder, and the name that need not be typed.

import { currentLanguage } from "./translation.js";

/** Asks the server who is signed in and shows it. */
export async function showSession() {
  pointSignInHere();
  const session = await fetchSession();
  for (const reminder of document.querySelectorAll(".sign-in-reminder")) reminder.hidden = session.signedIn;
  document.querySelector(".sign-in > a").hidden = session.signedIn;
  document.querySelector(".sign-out").hidden = !session.signedIn;
  if (session.signedIn) showName(session.name);
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
  const field = document.getElementById("applicant-name");
  if (field && field.value === "") {
    field.value = name;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// The script tag of this page as a vendor would write it, with the integrity of the release.

import { service, theme } from "./choices.js";
import { text } from "./translation.js";

/** Shows the snippet and lets people copy it. */
export async function showSnippet() {
  const place = document.getElementById("snippet");
  place.textContent = snippet(await fetchIntegrity());
  document.getElementById("copy-snippet").addEventListener("click", async () => {
    await navigator.clipboard.writeText(place.textContent);
    document.getElementById("copied").textContent = text("copied");
  });
}

async function fetchIntegrity() {
  try {
    const answer = await fetch("/puolesta/manifest.json");
    const { files } = await answer.json();
    return files["puolesta.js"].sha384;
  } catch {
    return undefined;
  }
}

function snippet(integrity) {
  const attributes = [
    "async",
    'src="/puolesta/puolesta.js"',
    integrity && `integrity="${integrity}"`,
    'crossorigin="anonymous"',
    `data-service="${service}"`,
    'data-catalogue="/catalogue.json"',
    'data-api="/puolesta-api"',
    theme !== "suomifi" && `data-theme="${theme}"`,
  ];
  return `<script ${attributes.filter(Boolean).join("\n        ")}></script>`;
}

// The first page: a live widget in a piece of an application that goes nowhere, and the ways in.

import { byId } from "./elements.js";
import { startHost } from "./host/host.js";
import { startPage } from "./shell.js";
import { texts } from "./texts/start.js";

startHost();
startPage([texts]);

byId("try").addEventListener("submit", (event) => {
  event.preventDefault();
  const value = new FormData(event.target).get("puolesta");
  byId("sent-value").textContent = JSON.stringify(JSON.parse(String(value)), null, 2);
  byId("sent").hidden = false;
});

// The calls of the host API that the form makes; what goes wrong comes back as a word, never as an exception.

const ERRORS = { 401: "session-ended", 404: "not-found", 409: "self", 429: "too-many-tries" };

/** The calls for one service of the API at that address. */
export function hostApi(base, service) {
  async function post(path, body) {
    const response = await fetch(`${base}/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-puolesta": "1" },
      body: JSON.stringify({ service, ...body }),
    }).catch(() => undefined);
    if (response?.ok) return response.json();
    const minutes = Math.max(1, Math.ceil(Number(response?.headers.get("retry-after") ?? 60) / 60));
    return { error: ERRORS[response?.status] ?? "server-down", minutes };
  }

  return {
    lookUpPerson: (personalIdentityCode, lastName) => post("parties/lookup", { personalIdentityCode, lastName }),
    lookUpOrganisation: (businessId) => post("organisations/lookup", { businessId }),
    checkMandates: (principals) => post("mandates/check", { principals }),
  };
}

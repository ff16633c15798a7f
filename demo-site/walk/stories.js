// Five stories after the kinds of people who try out acting on behalf of others. Each is a list of steps of a few kinds;
// the words of a kind are in texts/walk.js, who does it and where is here. A test walks them on the sandbox.

/** Test persons by the sandbox's ids. */
export const PEOPLE = {
  "maija-lahtinen": "Maija Lahtinen",
  "petri-lahtinen": "Petri Lahtinen",
  "aino-koivula": "Aino Koivula",
  "samir-haddad": "Samir Haddad",
  "kirsi-kasittelija": "Kirsi Käsittelijä",
};

const MAIJA = "maija-lahtinen";
const APPROVED = (who) => ({ kind: "approve", as: who, at: "/asiat" });
const SENT = { kind: "send", as: MAIJA };
const MESSAGES = { kind: "messages", as: "kirsi-kasittelija", at: "/lahtevat" };
const DECIDED = { kind: "decide", as: "kirsi-kasittelija", at: "/virkailija" };

function form(service, context) {
  const matter = context ? `&context=${context}` : "";
  return `/application.html?service=${service}${matter}`;
}

/** In the order in which they get harder. */
export const STORIES = [
  {
    id: "secretary",
    steps: [
      { kind: "sign-in", as: MAIJA, at: form("avustus") },
      { kind: "on-behalf", as: MAIJA, code: "2077474-0", name: "Esimerkkilän Nuorisoseura ry" },
      { kind: "check", as: MAIJA },
      SENT,
      DECIDED,
    ],
  },
  {
    id: "parents",
    steps: [
      { kind: "sign-in", as: MAIJA, at: form("muuttavan-oppilaan-tiedot", "elsa") },
      { kind: "register", as: MAIJA, name: "Petri Lahtinen" },
      SENT,
      MESSAGES,
      APPROVED("petri-lahtinen"),
      DECIDED,
    ],
  },
  {
    id: "spouse",
    steps: [
      { kind: "sign-in", as: MAIJA, at: form("rakentamislupa") },
      { kind: "together", as: MAIJA, people: [["020594X903P", "Petri Lahtinen"]] },
      SENT,
      MESSAGES,
      APPROVED("petri-lahtinen"),
      DECIDED,
    ],
  },
  {
    id: "owners",
    steps: [
      { kind: "sign-in", as: MAIJA, at: form("maa-aineslupa") },
      {
        kind: "together",
        as: MAIJA,
        people: [
          ["100871-998D", "Aino Koivula"],
          ["241198-998U", "Samir Haddad"],
        ],
      },
      SENT,
      MESSAGES,
      APPROVED("aino-koivula"),
      APPROVED("samir-haddad"),
      DECIDED,
    ],
  },
  {
    id: "carer",
    steps: [
      { kind: "sign-in", as: MAIJA, at: form("terveyspalvelun-ajanvaraus") },
      { kind: "on-behalf", as: MAIJA, code: "241198-998U", name: "Samir Haddad" },
      { kind: "request", as: MAIJA },
      { kind: "grant", as: "samir-haddad", at: "/suomi-fi" },
      { kind: "check", as: MAIJA },
      SENT,
      DECIDED,
    ],
  },
];

// Public test identities, as the sandbox's register has them: those whom the pages' own host finds.

/** By personal identity code. `channels` are the ways in which the host can reach the person. */
export const PERSONS = {
  "100871-998D": person("Aino Koivula", ["suomi-fi", "sms", "email"], "sms", "+358 ** *** 4111", "a***@example.fi"),
  "241198-998U": person(
    "Samir Haddad",
    ["suomi-fi", "sms", "email"],
    "suomi-fi",
    "+358 ** *** 4006",
    "s***@example.fi",
  ),
  "131052-9993": person("Kaarlo Mäkelä", [], "paper"),
  "010516B903X": { ...person("Elsa Lahtinen", [], "paper"), kind: "child", answeredBy: "custodians" },
};

/** By business id. */
export const ORGANISATIONS = {
  "7019376-8": { kind: "organisation", name: "Rova Oy" },
  "2077474-0": { kind: "organisation", name: "Esimerkkilän Nuorisoseura ry" },
  "0877830-0": { kind: "estate", name: "Koivulan kuolinpesä" },
};

/** Whose person fills in the form; adding oneself is refused. */
export const OWN_CODE = "010180-9026";

/** The one who has given the person a mandate for everything that is asked here. */
export const WITH_MANDATE = "2077474-0";

function person(name, channels, channel, phone, email) {
  const known = Object.fromEntries(Object.entries({ phone, email }).filter(([, value]) => value));
  return { kind: "person", name, channels, channel, ...known };
}

// Mistakes in how a page sets the widget up: said in the console, for the developer who must see them.

const SENTENCES = {
  __proto__: null,
  "bad-attribute":
    "an attribute is missing or has a value that is not known. `service` and `catalogue` are compulsory, in the modes approve and status `case` and `api`; see the table of attributes in the guide.",
  "unknown-service": "the catalogue has no service with the id in `service`. Write one of its ids.",
  "bad-catalogue":
    "the catalogue is not JSON of version 1, or breaks its schema. Check it against catalogue.schema.json.",
  "insecure-form":
    'the form has the method GET, which would put personal identity codes into a URL; they are left out. Write method="post".',
};

/** Says which mistake it is, if this code means one; never with anything from the form. */
export function reportMistake(code) {
  if (SENTENCES[code]) say(SENTENCES[code]);
}

/** Says something to the developer. */
export function say(sentence) {
  console.error(`puolesta-widget: ${sentence}`);
}

// The part of the form: loads words and catalogue, and shows that it loads, that it cannot, or the form.
import { useEffect, useState } from "framework";
import { Button, Notice } from "kit";
import { loadCatalogue, serviceOf } from "../model/catalogue.js";
import { textsOf } from "../model/texts.js";
import { languageOf, SHELL } from "./language.js";
import { Journey } from "./journey.jsx";

/** The whole part; the properties are the `data-` attributes of the element that it stands in. */
export function Part({ element, service, catalogue, api, texts, lang, temporary }) {
  const language = languageOf(lang, element);
  const [loaded, setLoaded] = useState({ state: "loading" });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const show = (next) => isWanted && setLoaded(next);
    load({ service, catalogue, texts, language }).then(show, () => show({ state: "failed" }));
    return () => (isWanted = false);
  }, [service, catalogue, texts, language, tries]);

  if (loaded.state === "loading")
    return (
      <p role="status" data-part="status">
        {SHELL[language].loading}
      </p>
    );
  if (loaded.state === "failed") return <Failure words={SHELL[language]} retry={() => setTries(tries + 1)} />;
  return <Journey {...loaded} api={api} allowTemporary={temporary !== undefined} form={element.closest("form")} />;
}

async function load({ service, catalogue, texts, language }) {
  const words = fetch(`${texts}${language}.json`).then((response) => response.json());
  const [file, text] = await Promise.all([loadCatalogue(catalogue, service), words]);
  return { state: "loaded", service: serviceOf(file, service), texts: textsOf(text, language) };
}

function Failure({ words, retry }) {
  return (
    <div role="alert">
      <Notice kind="warning">
        <span data-part="error">{words.failed}</span>
      </Notice>
      <Button part="retry" variant="secondary" onPress={retry}>
        {words.retry}
      </Button>
    </div>
  );
}

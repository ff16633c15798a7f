// The address of the page that explains a mandate: its own, else the theme's page in this or another language,
// else the front page.
import md5 from "blueimp-md5";

const THEME_PAGES = {
  fi: "https://www.suomi.fi/valtuudet/valtuusasiat/",
  en: "https://www.suomi.fi/e-authorizations/mandate-themes/",
};
const FRONT_PAGES = {
  fi: "https://www.suomi.fi/valtuudet",
  sv: "https://www.suomi.fi/fullmakter",
  en: "https://www.suomi.fi/e-authorizations",
};

/** The address, or undefined where no page is to be shown. */
export function mandateLink(mandate, language) {
  const own = mandate.link?.[language];
  if (own) return own.startsWith("https://") ? own : undefined;
  if (mandate.form === "power-of-attorney") return undefined;
  const named = [language, "fi", "en"].find((each) => mandate.name[each] && THEME_PAGES[each]);
  if (!mandate.theme || !named) return FRONT_PAGES[language];
  return `${THEME_PAGES[named]}${slug(mandate.name[named])}/${md5(mandate.theme)}`;
}

function slug(name) {
  const plain = name.toLowerCase().replace(/[åä]/g, "a").replace(/ö/g, "o");
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

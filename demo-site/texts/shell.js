// The texts around every page of the project.

const fi = {
  skip: "Siirry sisältöön",
  "site-name": "Puolesta",
  "language-label": "Kieli",
  "pages-label": "Sivut",
  "nav-start": "Aloitus",
  "nav-gallery": "Galleria",
  "nav-playground": "Kokeilu",
  "nav-theme": "Ulkoasu",
  "nav-services": "Palvelut",
  "nav-catalogue": "Luettelo",
  "nav-measuring": "Mittaaminen",
  "nav-walk": "Tarinat",
  application: "Esimerkkikunnan lomake",
  accessibility: "Saavutettavuusseloste",
  "footer-about":
    "Puolesta on avoin ohjelma kuntien sähköisiin lomakkeisiin. Esimerkkikunta ja kaikki nimet näillä sivuilla ovat keksittyjä.",
  copy: "Kopioi",
  copied: "Kopioitu.",
  "copy-failed": "Kopiointi ei onnistunut. Valitse teksti ja kopioi se itse.",
};

const sv = {
  skip: "Gå till innehållet",
  "site-name": "Puolesta",
  "language-label": "Språk",
  "pages-label": "Sidor",
  "nav-start": "Start",
  "nav-gallery": "Galleri",
  "nav-playground": "Pröva",
  "nav-theme": "Utseende",
  "nav-services": "Tjänster",
  "nav-catalogue": "Katalog",
  "nav-measuring": "Mätning",
  "nav-walk": "Berättelser",
  application: "Exempelkommunens blankett",
  accessibility: "Tillgänglighetsutlåtande",
  "footer-about":
    "Puolesta är ett öppet program för kommunernas e-blanketter. Exempelkommunen och alla namn på de här sidorna är påhittade.",
  copy: "Kopiera",
  copied: "Kopierat.",
  "copy-failed": "Det gick inte att kopiera. Markera texten och kopiera den själv.",
};

const en = {
  skip: "Skip to the content",
  "site-name": "Puolesta",
  "language-label": "Language",
  "pages-label": "Pages",
  "nav-start": "Start",
  "nav-gallery": "Gallery",
  "nav-playground": "Playground",
  "nav-theme": "Looks",
  "nav-services": "Services",
  "nav-catalogue": "Catalogue",
  "nav-measuring": "Measuring",
  "nav-walk": "Stories",
  application: "The sample municipality's form",
  accessibility: "Accessibility statement",
  "footer-about":
    "Puolesta is an open program for the electronic forms of municipalities. The sample municipality and all names on these pages are invented.",
  copy: "Copy",
  copied: "Copied.",
  "copy-failed": "Copying did not work. Select the text and copy it yourself.",
};

export const texts = { fi, sv, en };

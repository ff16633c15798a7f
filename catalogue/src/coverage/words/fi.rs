//! Finnish.

use super::Words;

pub(super) const WORDS: Words = Words {
    headline: "{provider}: palveluja päätetty {decided}, kaikkiaan {services}; tilanne {day}.",
    headline_proposed: "Lisäksi {proposed} on ehdotettu, ja ne odottavat omaa päätöstänne.",
    title: "Luettelon kattavuus",
    page_title: "Luettelon kattavuus: {provider}",
    what_is_decided: "Palvelu on päätetty, kun siinä kerrotaan, kuka päätti, milloin, millä perusteella ja mikä yksikkö pitää sen ajan tasalla, siinä on menettely kuhunkin kolmeen tilanteeseen eikä sen tarkistuspäivä ole mennyt. Jos se kertoo tämän kaiken, mutta vain yhteisen luettelon suosituksena, se on ehdotettu.",
    by_area: "Elämänalueittain",
    chart: "Päätetyt ja ehdotetut palvelut kullakin elämänalueella; alla oleva taulukko kertoo saman",
    bar: "{area}: päätetty {decided}, kaikkiaan {services}",
    bar_proposed: ", ehdotettu {proposed}",
    caption: "Palvelut, montako niistä on päätetty, montako ehdotettu ja monellako näistä on kaikki tekstinsä kullakin kielellä",
    area: "Elämänalue",
    services: "palveluja",
    decided: "päätetty",
    proposed: "ehdotettu",
    not_decided: "ei kumpaakaan",
    all: "Kaikki",
    proposals: "Ehdotettu, oma päätös puuttuu",
    what_is_missing: "Mitä puuttuu",
    nothing: "Ei mitään.",
    mandates: "Valtuudet",
    mandates_by_place: "Valtuudet: Suomi.fi:ssä valtuusasiana {theme}, Suomi.fi:ssä ilman tiedossa olevaa valtuusasiaa {link}, paperilla {paper}.",
    on_paper: "Paperilla, koska Suomi.fi:ssä ei ole valtuusasiaa:",
    missing: "{field} puuttuu",
    overdue: "decided.review oli {day}",
    untranslated: "{text} puuttuu {language}",
    languages: ["suomeksi", "ruotsiksi", "englanniksi"],
};

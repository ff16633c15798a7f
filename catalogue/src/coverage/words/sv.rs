//! Swedish.

use super::Words;

pub(super) const WORDS: Words = Words {
    headline: "{provider}: {decided} av {services} tjänster är beslutade den {day}.",
    headline_proposed: "Ytterligare {proposed} är föreslagna och väntar på ert eget beslut.",
    title: "Katalogens täckning",
    page_title: "Katalogens täckning: {provider}",
    what_is_decided: "En tjänst är beslutad när den säger vem som beslutade, när, på vilken grund och vilken enhet som håller den aktuell, har ett förfarande för var och en av de tre situationerna och dagen för översynen inte har gått. En som säger allt detta, men bara som en rekommendation i en gemensam katalog, är föreslagen.",
    by_area: "Enligt livsområde",
    chart: "Beslutade och föreslagna tjänster inom varje livsområde; tabellen nedan säger detsamma",
    bar: "{area}: {decided} av {services} beslutade",
    bar_proposed: ", {proposed} föreslagna",
    caption: "Tjänster, hur många av dem som är beslutade, hur många som är föreslagna och hur många av dessa som har alla sina texter på varje språk",
    area: "Livsområde",
    services: "tjänster",
    decided: "beslutade",
    proposed: "föreslagna",
    not_decided: "ingetdera",
    all: "Alla",
    proposals: "Föreslagna, eget beslut saknas",
    what_is_missing: "Vad som saknas",
    nothing: "Inget.",
    mandates: "Fullmakter",
    mandates_by_place: "Fullmakter: {theme} med ett ärende i Suomi.fi, {link} i Suomi.fi utan känt ärende, {paper} på papper.",
    on_paper: "På papper, eftersom Suomi.fi inte har något ärende:",
    missing: "{field} saknas",
    overdue: "decided.review var den {day}",
    untranslated: "{text} saknas på {language}",
    languages: ["finska", "svenska", "engelska"],
};

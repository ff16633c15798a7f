//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    headline: "{provider}: {decided} of {services} services are decided on {day}.",
    headline_proposed: "{proposed} more are proposed and wait for a decision of your own.",
    title: "Coverage of the catalogue",
    page_title: "Coverage of the catalogue: {provider}",
    what_is_decided: "A service is decided when it says who decided, when, on what ground and which office keeps it true, has a procedure for each of the three situations, and its review is not overdue. One that says all that, but only as a recommendation of a common catalogue, is proposed.",
    by_area: "By area of life",
    chart: "Decided and proposed services in each area of life; the table below says the same",
    bar: "{area}: {decided} of {services}",
    bar_proposed: ", {proposed} proposed",
    caption: "Services, how many of them are decided, how many are proposed, and how many of both have all their texts in each language",
    area: "Area of life",
    services: "services",
    decided: "decided",
    proposed: "proposed",
    not_decided: "neither",
    all: "All",
    proposals: "Proposed, not decided by your own",
    what_is_missing: "What is missing",
    nothing: "Nothing.",
    mandates: "Mandates",
    mandates_by_place: "Mandates: {theme} with a theme in Suomi.fi, {link} in Suomi.fi without a known theme, {paper} on paper.",
    on_paper: "On paper, because Suomi.fi has no theme:",
    missing: "{field} is missing",
    overdue: "decided.review was on {day}",
    untranslated: "{text} is missing in {language}",
    languages: ["Finnish", "Swedish", "English"],
};

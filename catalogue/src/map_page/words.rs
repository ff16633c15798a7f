//! The words of the page, in the three languages.

use puolesta_core::language::Language;

/// The words of one language.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) lead: &'static str,
    pub(super) by_title: &'static str,
    pub(super) by_work: &'static str,
    pub(super) with_approval: &'static str,
    pub(super) without_approval: &'static str,
    pub(super) unverified: &'static str,
    pub(super) why: &'static str,
    pub(super) kind: &'static str,
    pub(super) given_by: &'static str,
    pub(super) used_in: &'static str,
    pub(super) specifier: &'static str,
    pub(super) period: &'static str,
    pub(super) right: &'static str,
    pub(super) grants: &'static str,
    /// What each kind is called in Suomi.fi.
    pub(super) kinds: [(&'static str, &'static str); 4],
}

/// The words of a language.
pub(super) const fn of(language: Language) -> &'static Words {
    match language {
        Language::Fi => &FI,
        Language::Sv => &SV,
        Language::En => &EN,
    }
}

const FI: Words = Words {
    title: "Valtuuskartta",
    lead: "Etsi nimikkeesi tai työ, jonka haluat tehdä. Siitä näet, minkä valtuuden se vaatii, millä nimellä valtuus löytyy Suomi.fi:stä ja kuka hyväksyy tilauksesi.",
    by_title: "Nimikkeen mukaan",
    by_work: "Sen mukaan, mitä haluat tehdä",
    with_approval: "Esihenkilösi hyväksyy tilauksen.",
    without_approval: "Tilaus ei tarvitse kenenkään hyväksyntää.",
    unverified: "Tätä nimeä ei ole vielä nähty Suomi.fi:ssä: tarkista se ennen kuin tilaat.",
    why: "Mihin sitä tarvitaan",
    kind: "Tyyppi",
    given_by: "Antaja",
    used_in: "Missä sitä käytetään",
    specifier: "Tarkenne",
    period: "Miten pitkäksi ajaksi",
    right: "Oikeus antaa valtuuksia",
    grants: "Valtuudet, joita se koskee",
    kinds: [
        ("transactions", "asiointivaltuus"),
        ("representation", "edustamisvaltuus"),
        ("right-to-grant", "valtuutusoikeus"),
        ("right-to-grant-representation", "edustajan valtuutusoikeus"),
    ],
};

const SV: Words = Words {
    title: "Fullmaktskarta",
    lead: "Sök din tjänstebeteckning eller det arbete du vill göra. Där ser du vilken fullmakt som behövs, under vilket namn den hittas i Suomi.fi och vem som godkänner din beställning.",
    by_title: "Efter tjänstebeteckning",
    by_work: "Efter vad du vill göra",
    with_approval: "Din chef godkänner beställningen.",
    without_approval: "Beställningen behöver inget godkännande.",
    unverified: "Det här namnet har ingen ännu sett i Suomi.fi: kontrollera det innan du beställer.",
    why: "Behövs till",
    kind: "Typ",
    given_by: "Ges av",
    used_in: "Används i",
    specifier: "Specifikation",
    period: "Hur länge",
    right: "Rätt att ge fullmakter",
    grants: "Fullmakter som den gäller",
    kinds: [
        ("transactions", "ärendefullmakt"),
        ("representation", "representationsfullmakt"),
        ("right-to-grant", "fullmaktsrätt"),
        (
            "right-to-grant-representation",
            "företrädarens fullmaktsrätt",
        ),
    ],
};

const EN: Words = Words {
    title: "Mandate map",
    lead: "Find your job title, or the work that you want to do. There stands which mandate it needs, by which name it is found in Suomi.fi and who approves your order.",
    by_title: "By job title",
    by_work: "By what you want to do",
    with_approval: "Your supervisor approves the order.",
    without_approval: "The order needs nobody's approval.",
    unverified: "Nobody has seen this name in Suomi.fi yet: look before you order.",
    why: "Needed for",
    kind: "Kind",
    given_by: "Given by",
    used_in: "Used in",
    specifier: "Specifier",
    period: "For how long",
    right: "Right to grant mandates",
    grants: "Mandates that it reaches",
    kinds: [
        ("transactions", "mandate for transactions"),
        ("representation", "mandate to represent"),
        ("right-to-grant", "right to grant a mandate"),
        (
            "right-to-grant-representation",
            "representative's right to grant a mandate",
        ),
    ],
};

//! PTV's service classes and the categories of a catalogue.

use super::why::Why;

/// The service classes that have a category, with their Finnish names: a main class such as `P2`
/// stands for all below it, unless one such as `P3.4` stands here itself. The guide shows the same.
/// (Source of classes and names: the classification that PTV 3.4 was published with.)
pub const CATEGORIES: [(&str, &str, &str); 44] = [
    ("P1", "Asuminen", "housing"),
    (
        "P1.5",
        "Muuttaminen Suomen sisällä ja väestötiedot",
        "other",
    ),
    ("P2", "Rakennettu ympäristö", "building"),
    ("P2.2", "Korjaus- ja energia-avustukset", "housing"),
    ("P2.3", "Maankäyttö, kaavoitus ja tontit", "housing"),
    ("P3", "Perheiden palvelut", "social-services"),
    ("P3.4", "Lasten päivähoito", "early-education"),
    ("P4", "Sosiaalipalvelut", "social-services"),
    ("P4.8", "Työllistyjän taloudellinen tukeminen", "employment"),
    (
        "P5",
        "Terveydenhuolto, sairaanhoito ja ravitsemus",
        "health",
    ),
    ("P5.21", "Elintarviketurvallisuus", "permits"),
    ("P6", "Koulutus", "education"),
    ("P6.1", "Esiopetus", "early-education"),
    ("P7", "Oikeusturva", "other"),
    ("P8", "Demokratia", "other"),
    ("P8.4", "Kansalaisjärjestöjen toiminta", "leisure-youth"),
    ("P9", "Hallinto", "other"),
    ("P10", "Työ ja työttömyys", "employment"),
    ("P11", "Elinkeinot", "other"),
    ("P11.2", "Toimialakohtaiset luvat ja velvoitteet", "permits"),
    ("P12", "Työnantajan palvelut", "employment"),
    ("P13", "Eläkkeet", "other"),
    ("P14", "Verotus ja julkinen talous", "other"),
    ("P15", "Yksityinen talous ja rahoitus", "other"),
    ("P16", "Liikenne", "other"),
    ("P16.4", "Pysäköinti", "permits"),
    ("P16.7", "Tienpito", "permits"),
    ("P17", "Matkailu", "leisure-youth"),
    ("P18", "Kartat", "building"),
    ("P19", "Turvallisuus", "other"),
    ("P20", "Järjestys", "permits"),
    ("P20.3", "Löytötavarat", "other"),
    ("P21", "Kuluttaja-asiat", "other"),
    ("P22", "Maahan- ja maastamuutto", "other"),
    ("P23", "Ympäristö", "permits"),
    ("P23.2", "Jätehuolto", "housing"),
    ("P23.3", "Vesihuolto", "housing"),
    (
        "P23.5",
        "Rakennusperintö ja kulttuuriympäristöt",
        "building",
    ),
    ("P24", "Luonnonvarat, eläimet ja kasvit", "other"),
    ("P25", "Kulttuuri", "leisure-youth"),
    ("P25.4", "Arkistot", "other"),
    ("P25.6", "Uskonnot ja elämänkatsomukset", "other"),
    ("P26", "Viestintä", "other"),
    ("P27", "Liikunta ja ulkoilu", "leisure-youth"),
];

/// The category of a service by its classes, and why it should be looked at, if it should.
pub(crate) fn category(classes: &[String]) -> (&'static str, Option<Why>) {
    let known: Vec<&str> = classes.iter().filter_map(|class| of_class(class)).collect();
    let Some(first) = known.first() else {
        return ("other", Some(unknown(classes)));
    };
    let others = known.iter().any(|category| category != first);
    let doubt = || {
        let classes = classes.join(", ");
        Why::SeveralCategories {
            classes,
            taken: first,
        }
    };
    (first, others.then(doubt))
}

fn unknown(classes: &[String]) -> Why {
    if classes.is_empty() {
        return Why::NoClass;
    }
    let classes = classes.join(", ");
    Why::UnknownClasses { classes }
}

fn of_class(class: &str) -> Option<&'static str> {
    let row = |wanted: &str| CATEGORIES.iter().find(|(class, ..)| *class == wanted);
    let main = class.split('.').next().unwrap_or(class);
    row(class)
        .or_else(|| row(main))
        .map(|(.., category)| *category)
}

/// The class in a code or an address: `P3.4` of `http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P3.4`.
pub(crate) fn class(code: &str) -> Option<&str> {
    let tail = code.rsplit([':', '/']).next()?;
    let number = tail.strip_prefix('P')?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    number.split('.').all(is_number).then_some(tail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use puolesta_core::language::Language;

    #[track_caller]
    fn check(classes: &[&str], expected: &str, doubt: &str) {
        let classes: Vec<String> = classes.iter().map(ToString::to_string).collect();
        let (category, why) = category(&classes);
        let why = why.map(|why| why.said(Language::En)).unwrap_or_default();
        assert_eq!((category, why.as_str()), (expected, doubt));
    }

    #[test]
    fn the_class_itself_goes_before_its_main_class() {
        check(&["P3.4"], "early-education", "");
        check(&["P3.8"], "social-services", "");
        check(&["P27.1", "P25.5"], "leisure-youth", "");
    }

    #[test]
    fn a_doubt_says_what_was_taken() {
        check(
            &["P2.1", "P23.4"],
            "building",
            "its service classes (P2.1, P23.4) point to several categories; taken: building",
        );
        check(
            &["P99"],
            "other",
            "no category is known for P99; taken: other",
        );
        check(&[], "other", "PTV gives no service class; taken: other");
    }

    #[test]
    fn a_class_is_read_from_a_code_or_an_address() {
        assert_eq!(class("P3.4"), Some("P3.4"));
        assert_eq!(class("http://urn.fi/URN:NBN:fi:au:ptvl:P16"), Some("P16"));
        assert_eq!(
            class("http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P27.2"),
            Some("P27.2")
        );
        assert_eq!(class("string"), None);
        assert_eq!(class("P1.1.Rental"), None);
    }

    #[test]
    fn no_class_stands_twice() {
        for (at, (class, ..)) in CATEGORIES.iter().enumerate() {
            assert!(
                CATEGORIES[at + 1..]
                    .iter()
                    .all(|(other, ..)| other != class),
                "{class}"
            );
        }
    }
}

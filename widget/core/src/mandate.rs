//! The address of the page that explains a mandate, as section 3 of the contract rules.

use crate::catalogue::{Mandate, MandateForm};
use crate::language::Language;
use crate::md5::md5;

/// The page to show for a mandate in a language; `None` for a power of attorney, which no page
/// grants, and for a link that is not `https:`, which is never shown.
pub fn link(mandate: &Mandate, language: Language) -> Option<String> {
    page(mandate, language).map(|page| page.address)
}

/// The language of that page, where it is another one: to be said beside the link.
pub fn link_in_another_language(mandate: &Mandate, language: Language) -> Option<Language> {
    let page = page(mandate, language)?;
    (page.language != language).then_some(page.language)
}

/// An address and the language in which its page speaks.
struct Page {
    address: String,
    language: Language,
}

/// Its own link; else the theme's own page, in the language or in another one; else the front page.
fn page(mandate: &Mandate, language: Language) -> Option<Page> {
    let in_language = |address| Page { address, language };
    let links = mandate.link.as_ref();
    match (links.and_then(|link| link.exactly(language)), mandate.form) {
        (Some(link), _) => link
            .starts_with("https://")
            .then(|| in_language(link.into())),
        (None, MandateForm::PowerOfAttorney) => None,
        (None, MandateForm::SuomiFi) => Some(
            theme_page(mandate, language)
                .or_else(|| theme_page(mandate, Language::Fi))
                .or_else(|| theme_page(mandate, Language::En))
                .unwrap_or_else(|| in_language(front_page(language).into())),
        ),
    }
}

/// The theme's own page, where its address is known: theme, a name in the language, and Finnish or
/// English (the path of the Swedish pages is not published).
fn theme_page(mandate: &Mandate, language: Language) -> Option<Page> {
    let path = match language {
        Language::Fi => "https://www.suomi.fi/valtuudet/valtuusasiat/",
        Language::En => "https://www.suomi.fi/e-authorizations/mandate-themes/",
        Language::Sv => return None,
    };
    let theme = mandate.theme.as_ref()?;
    let slug = slug(mandate.name.exactly(language)?);
    let address = [path, &slug, "/", &hexadecimal(md5(theme))].concat();
    Some(Page { address, language })
}

const fn front_page(language: Language) -> &'static str {
    match language {
        Language::Fi => "https://www.suomi.fi/valtuudet",
        Language::Sv => "https://www.suomi.fi/fullmakter",
        Language::En => "https://www.suomi.fi/e-authorizations",
    }
}

/// The name in lower case, å and ä as a, ö as o, anything else as single hyphens in between.
fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for character in name.chars() {
        let letter = match character {
            'å' | 'ä' | 'Å' | 'Ä' => 'a',
            'ö' | 'Ö' => 'o',
            _ => character.to_ascii_lowercase(),
        };
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    if slug.ends_with('-') {
        slug.pop();
    }
    slug
}

fn hexadecimal(bytes: [u8; 16]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|nibble| char::from_digit(nibble.into(), 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{link, link_in_another_language, slug};
    use crate::catalogue::Mandate;
    use crate::language::Language;

    fn mandate(json: &str) -> Mandate {
        let rest = r#""id":"m","form":"suomi-fi""#;
        crate::json::from_str(&format!("{{{rest},{json}}}")).expect("a mandate")
    }

    #[test]
    fn the_published_pages_are_found() {
        let terrace = mandate(
            r#""theme":"http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen",
               "name":{"en":"Applying for terrace permit"}"#,
        );
        assert_eq!(
            link(&terrace, Language::En).as_deref(),
            Some(
                "https://www.suomi.fi/e-authorizations/mandate-themes/applying-for-terrace-permit/347c577e2cbd3110a3ce2d2001814011"
            )
        );
        let tax = mandate(
            r#""theme":"http://valtuusrekisteri.suomi.fi/veroasioiden_hoito",
               "name":{"fi":"Veroasioiden hoito"}"#,
        );
        assert_eq!(
            link(&tax, Language::Fi).as_deref(),
            Some(
                "https://www.suomi.fi/valtuudet/valtuusasiat/veroasioiden-hoito/724d970a56a51149e902a40e3f7c12f5"
            )
        );
    }

    #[test]
    fn a_page_known_in_another_language_only_is_linked_and_its_language_told() {
        let theme = r#""theme":"http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen""#;
        let english = "https://www.suomi.fi/e-authorizations/mandate-themes/applying-for-terrace-permit/347c577e2cbd3110a3ce2d2001814011";
        let terrace = mandate(&format!(
            r#"{theme},"name":{{"en":"Applying for terrace permit"}}"#
        ));
        for (language, told) in [
            (Language::Fi, Some(Language::En)),
            (Language::Sv, Some(Language::En)),
            (Language::En, None),
        ] {
            assert_eq!(link(&terrace, language).as_deref(), Some(english));
            assert_eq!(link_in_another_language(&terrace, language), told);
        }
    }

    #[test]
    fn of_two_other_languages_the_finnish_page_is_linked() {
        let school = mandate(
            r#""theme":"http://x","name":{"fi":"Todistus","sv":"Betyg","en":"Certificate"}"#,
        );
        assert_eq!(
            link_in_another_language(&school, Language::Sv),
            Some(Language::Fi)
        );
    }

    #[test]
    fn without_a_theme_or_a_name_the_front_page_stands_in() {
        for unknown in [
            mandate(r#""name":{"fi":"Asia"}"#),
            mandate(r#""theme":"http://x","name":{"sv":"Sak"}"#),
        ] {
            for (language, page) in [
                (Language::Fi, "https://www.suomi.fi/valtuudet"),
                (Language::Sv, "https://www.suomi.fi/fullmakter"),
                (Language::En, "https://www.suomi.fi/e-authorizations"),
            ] {
                assert_eq!(link(&unknown, language).as_deref(), Some(page));
                assert_eq!(link_in_another_language(&unknown, language), None);
            }
        }
    }

    #[test]
    fn a_link_of_its_own_goes_first_but_only_over_https() {
        let own = |address: &str| {
            mandate(&format!(
                r#""name":{{"fi":"A"}},"link":{{"fi":"{address}"}}"#
            ))
        };
        for (address, shown) in [
            ("https://www.suomi.fi/x", Some("https://www.suomi.fi/x")),
            ("http://www.suomi.fi/x", None),
            ("javascript:alert(1)", None),
            (" https://www.suomi.fi", None),
        ] {
            assert_eq!(link(&own(address), Language::Fi).as_deref(), shown);
        }
    }

    #[test]
    fn a_power_of_attorney_has_no_page() {
        let paper: Mandate = crate::json::from_str(
            r#"{"id":"p","form":"power-of-attorney","name":{"fi":"Valtakirja"}}"#,
        )
        .expect("a mandate");
        assert_eq!(link(&paper, Language::Fi), None);
    }

    #[test]
    fn slugs_follow_the_published_rule() {
        for (name, expected) in [
            (
                "Koulu- tai tutkintotodistuksen tilaaminen",
                "koulu-tai-tutkintotodistuksen-tilaaminen",
            ),
            ("Työperäinen maahanmuutto", "tyoperainen-maahanmuutto"),
            ("  Maahan- ja maastamuutto! ", "maahan-ja-maastamuutto"),
            ("Åland – 2026", "aland-2026"),
            ("", ""),
        ] {
            assert_eq!(slug(name), expected);
        }
    }
}

//! The table of the rules beyond the schema.

use super::{
    Context, Found, Rule, counts, days, identity, links, look_alikes, mandates, providers,
    references, services, texts, themes, translations,
};

/// All rules beyond the schema, by theme.
pub static RULES: &[Rule] = &[
    rule(
        "repeated-field",
        identity::repeated_field,
        "A field stands once in an object; browsers silently take the last of two.",
    ),
    rule(
        "number-not-plain",
        identity::number_not_plain,
        "Numbers are written in plain digits, which every form can read.",
    ),
    rule(
        "duplicate-id",
        identity::duplicate_id,
        "Each mandate, bundle, service and declaration has an id of its own.",
    ),
    rule(
        "bundle-named-as-mandate",
        identity::bundle_named_as_mandate,
        "A bundle and a mandate have different ids, because services name both by id.",
    ),
    rule(
        "identity-code",
        identity::identity_code,
        "No personal identity code stands in a catalogue: everybody can read it.",
    ),
    rule(
        "unknown-mandate",
        references::unknown_mandate,
        "A service asks only for mandates and bundles of this catalogue.",
    ),
    rule(
        "unknown-mandate-in-bundle",
        references::unknown_mandate_in_bundle,
        "A bundle holds only mandates of this catalogue, and no bundles.",
    ),
    rule(
        "unused-mandate",
        references::unused_mandate,
        "Some service asks for each mandate; else it is left over or misspelt somewhere.",
    ),
    rule(
        "unused-bundle",
        references::unused_bundle,
        "Some service asks for each bundle.",
    ),
    rule(
        "unknown-service-in-bundle",
        references::unknown_service_in_bundle,
        "A bundle of a situation of life names only services of this catalogue.",
    ),
    rule(
        "half-a-situation",
        references::half_a_situation,
        "A situation of life stands with its services.",
    ),
    rule(
        "mandate-twice",
        references::mandate_twice,
        "A service does not ask for a mandate both by itself and within a bundle.",
    ),
    rule(
        "min-over-max",
        counts::min_over_max,
        "`min` is not greater than `max`; where they are left out they are 1 and 10.",
    ),
    rule(
        "decision-over-max",
        counts::decision_over_max,
        "No more approvals are asked than there can be parties.",
    ),
    rule(
        "decision-is-max",
        counts::decision_is_max,
        "Every party's approval is written \"all\", so that it stays true when fewer are named.",
    ),
    rule(
        "decision-over-min",
        counts::decision_over_min,
        "With the fewest parties allowed, enough can approve.",
    ),
    rule(
        "too-many-places",
        counts::too_many_places,
        "A form has 20 places for other parties.",
    ),
    rule(
        "counts-beside-register",
        counts::counts_beside_register,
        "Where a register names the parties, `min` and `max` change nothing.",
    ),
    rule(
        "value-too-large",
        counts::value_too_large,
        "The answer with all parties and mandates fits into the 32 KB that a form carries.",
    ),
    rule(
        "kind-without-mandate",
        mandates::kind_without_mandate,
        "For each kind of principal there is a mandate that it can give.",
    ),
    rule(
        "mandate-without-kind",
        mandates::mandate_without_kind,
        "Each mandate of a service can be given by some principal of that service.",
    ),
    rule(
        "only-retired-mandates",
        mandates::only_retired_mandates,
        "People can still get what the service asks for.",
    ),
    rule(
        "retired-mandate",
        mandates::retired_mandate,
        "A retired mandate is kept only as long as people still hold it.",
    ),
    rule(
        "child-without-custodian",
        mandates::child_without_custodian,
        "A custodian acts for a child, because a child cannot give a mandate.",
    ),
    rule(
        "unknown-role",
        mandates::unknown_role,
        "Roles are those that the registers behind Suomi.fi give.",
    ),
    rule(
        "role-of-another-kind",
        mandates::role_of_another_kind,
        "Custodians and guardians belong to persons, register roles to organisations.",
    ),
    rule(
        "paper-without-description",
        mandates::paper_without_description,
        "A power of attorney says what the paper must hold.",
    ),
    rule(
        "period-too-long",
        mandates::period_too_long,
        "Suomi.fi grants mandates for at most 25 years.",
    ),
    rule(
        "period-of-two-units",
        mandates::period_of_two_units,
        "Forms tell a period in one unit: 18 months, not a year and six months.",
    ),
    rule(
        "unknown-theme",
        themes::unknown_theme,
        "A theme is among those that were verified; it is never guessed.",
    ),
    rule(
        "theme-is-group",
        themes::theme_is_group,
        "A theme is one that can be granted, not the heading of a group.",
    ),
    rule(
        "theme-twice",
        themes::theme_twice,
        "Each theme has one mandate.",
    ),
    rule(
        "not-the-official-name",
        themes::not_the_official_name,
        "A theme has its official name, letter by letter, because people search for it.",
    ),
    rule(
        "name-of-ones-own",
        themes::name_of_ones_own,
        "A theme has no translation of one's own, which cannot be found in Suomi.fi.",
    ),
    rule(
        "official-name-missing",
        themes::official_name_missing,
        "Where the official name of a theme is known, it stands in the catalogue.",
    ),
    rule(
        "principal-of-theme",
        themes::principal_of_theme,
        "Who can give a mandate is as Suomi.fi says of its theme.",
    ),
    rule(
        "link-without-host",
        links::link_without_host,
        "A link names a website.",
    ),
    rule(
        "link-with-user",
        links::link_with_user,
        "A link holds no user name, which would hide where it leads.",
    ),
    rule(
        "link-look-alike",
        links::link_look_alike,
        "A link holds no letters that look like others.",
    ),
    rule(
        "link-to-nowhere",
        links::link_to_nowhere,
        "A link leads to a real website, not to one that stands for it.",
    ),
    rule(
        "mandate-link-elsewhere",
        links::mandate_link_elsewhere,
        "The link of a Suomi.fi mandate leads to Suomi.fi.",
    ),
    rule(
        "missing-translation",
        translations::missing_translation,
        "Every text stands in every language that the catalogue promises.",
    ),
    rule(
        "unlisted-language",
        translations::unlisted_language,
        "Every language of a text is among the languages of the catalogue.",
    ),
    rule(
        "untranslated",
        translations::untranslated,
        "A sentence is not the same in two languages.",
    ),
    rule(
        "placeholder-text",
        translations::placeholder_text,
        "A text says something to people.",
    ),
    rule(
        "text-too-long",
        texts::text_too_long,
        "A text fits where it stands in the form.",
    ),
    rule(
        "markup",
        texts::markup,
        "A text holds no HTML and no Markdown.",
    ),
    rule(
        "stray-blanks",
        texts::stray_blanks,
        "Single blanks stand between words, none at the ends.",
    ),
    rule(
        "invisible-character",
        texts::invisible_character,
        "A text holds no invisible characters.",
    ),
    rule(
        "broken-letters",
        texts::broken_letters,
        "No letters were lost between encodings.",
    ),
    rule(
        "shouting",
        texts::shouting,
        "A text is not in capitals only.",
    ),
    rule(
        "same-name",
        look_alikes::same_name,
        "Services have different names, so that people find the right one.",
    ),
    rule(
        "look-alike-name",
        look_alikes::look_alike_name,
        "No two names differ in one letter only.",
    ),
    rule(
        "look-alike-id",
        look_alikes::look_alike_id,
        "No two ids differ in one letter only.",
    ),
    rule(
        "reason-missing",
        services::reason_missing,
        "People who are turned away read why, and what to choose instead.",
    ),
    rule(
        "answers-missing",
        services::answers_missing,
        "A question of one's own has answers that fit it, one for each situation.",
    ),
    rule(
        "register-not-named",
        services::register_not_named,
        "Where a register names the others, the catalogue says which.",
    ),
    rule(
        "reminder-never-shown",
        services::reminder_never_shown,
        "A reminder stands where it is shown.",
    ),
    rule(
        "declarations-never-shown",
        services::declarations_never_shown,
        "Declarations stand where people are asked for them.",
    ),
    rule(
        "last-name-without-people",
        services::last_name_without_people,
        "A last name is asked only where people are looked up.",
    ),
    rule(
        "register-of-estates",
        services::register_of_estates,
        "Registers name persons and organisations, not estates.",
    ),
    rule(
        "no-such-day",
        days::no_such_day,
        "Each day is in the calendar.",
    ),
    rule(
        "review-overdue",
        days::review_overdue,
        "What was to be looked at again has been.",
    ),
    rule(
        "review-missing",
        days::review_missing,
        "A day is set on which each decision is looked at again.",
    ),
    rule(
        "owner-missing",
        days::owner_missing,
        "An office keeps each entry true.",
    ),
    rule(
        "review-before-decision",
        days::review_before_decision,
        "A decision is looked at again after it was made.",
    ),
    rule(
        "decided-in-future",
        days::decided_in_future,
        "Only decisions that were made are published.",
    ),
    rule(
        "updated-in-future",
        days::updated_in_future,
        "The day of the last change is not in the future.",
    ),
    rule(
        "updated-too-old",
        days::updated_too_old,
        "The day of the last change is not before the newest decision.",
    ),
    rule(
        "deadline-missing",
        days::deadline_missing,
        "Where others must approve, they know until when.",
    ),
    rule(
        "deadline-unusual",
        days::deadline_unusual,
        "People have at least three days to answer, and a matter waits at most three months.",
    ),
    rule(
        "wrong-business-id",
        providers::wrong_business_id,
        "The check digit of a business id fits.",
    ),
    rule(
        "provider-before-2023",
        providers::provider_before_2023,
        "Health and social services are provided by wellbeing services counties since 2023.",
    ),
    rule(
        "municipality-code-zero",
        providers::municipality_code_zero,
        "The code of a municipality is one that exists.",
    ),
    rule(
        "provider-repeated",
        providers::provider_repeated,
        "A service names its provider only where it is another one.",
    ),
];

const fn rule(
    name: &'static str,
    find: fn(&Context<'_>, &mut Found),
    explanation: &'static str,
) -> Rule {
    Rule {
        name,
        explanation,
        find,
    }
}

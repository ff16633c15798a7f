//! Rules of mandate maps: what titles need, who gives and grants it, and that nothing depends on one person.

mod grants;
mod needs;
mod rows;

use super::table::rule;
use super::{
    Context, Rule, days, identity, links, mandates, providers, texts, themes, translations,
};
use crate::node::Node;

/// All rules of maps beyond their schema: those that maps share with catalogues, then their own.
pub static RULES_OF_MAPS: &[Rule] = &[
    rule("repeated-field", identity::repeated_field),
    rule("number-not-plain", identity::number_not_plain),
    rule("duplicate-id", identity::duplicate_id),
    rule("identity-code", identity::identity_code),
    rule("period-too-long", mandates::period_too_long),
    rule("period-of-two-units", mandates::period_of_two_units),
    rule("unknown-theme", themes::unknown_theme),
    rule("theme-is-group", themes::theme_is_group),
    rule("not-the-official-name", themes::not_the_official_name),
    rule("name-of-ones-own", themes::name_of_ones_own),
    rule("official-name-missing", themes::official_name_missing),
    rule("link-without-host", links::link_without_host),
    rule("link-with-user", links::link_with_user),
    rule("link-look-alike", links::link_look_alike),
    rule("missing-translation", translations::missing_translation),
    rule("unlisted-language", translations::unlisted_language),
    rule("untranslated", translations::untranslated),
    rule("placeholder-text", translations::placeholder_text),
    rule("text-too-long", texts::text_too_long),
    rule("markup", texts::markup),
    rule("stray-blanks", texts::stray_blanks),
    rule("invisible-character", texts::invisible_character),
    rule("broken-letters", texts::broken_letters),
    rule("shouting", texts::shouting),
    rule("no-such-day", days::no_such_day),
    rule("review-overdue", days::review_overdue),
    rule("updated-in-future", days::updated_in_future),
    rule("wrong-business-id", providers::wrong_business_id),
    rule("need-of-unknown-mandate", needs::need_of_unknown_mandate),
    rule("grant-of-unknown-mandate", grants::grant_of_unknown_mandate),
    rule(
        "conflict-of-unknown-mandate",
        needs::conflict_of_unknown_mandate,
    ),
    rule("mandate-nobody-needs", needs::mandate_nobody_needs),
    rule("need-twice", needs::need_twice),
    rule("unknown-giver", rows::unknown_giver),
    rule("giver-of-nothing", rows::giver_of_nothing),
    rule("giver-named-own", rows::giver_named_own),
    rule("represents-itself", rows::represents_itself),
    rule("acts-for-giver", rows::acts_for_giver),
    rule("nobody-can-grant", grants::nobody_can_grant),
    rule("grants-of-another-kind", grants::grants_of_another_kind),
    rule("only-one-can-grant", grants::only_one_can_grant),
    rule("grants-without-approval", grants::grants_without_approval),
    rule("grants-to-oneself", grants::grants_to_oneself),
    rule("dangerous-combination", needs::dangerous_combination),
    rule("right-named-as-mandate", grants::right_named_as_mandate),
    rule("name-not-verified", rows::name_not_verified),
    rule("verified-after-all", rows::verified_after_all),
    rule("theme-of-persons", rows::theme_of_persons),
    rule("mandate-again", rows::mandate_again),
    rule("title-twice", needs::title_twice),
    rule("why-repeats-name", needs::why_repeats_name),
    rule("longer-than-mandate", needs::longer_than_mandate),
    rule("specifier-for-none", needs::specifier_for_none),
];

/// In `givenBy`: this organisation itself.
const OWN: &str = "own";

/// The rights to grant.
fn rights<'a>(context: &Context<'a>) -> &'a [Node] {
    context.root.list("rights")
}

/// What titles may need: mandates, then rights.
fn rows<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Node> {
    context.mandates().iter().chain(rights(context))
}

/// The row with this id.
fn row<'a>(context: &Context<'a>, id: &str) -> Option<&'a Node> {
    rows(context).find(|row| row.id() == Some(id))
}

/// The titles of all sectors.
fn titles<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Node> {
    let sectors = context.root.list("sectors").iter();
    sectors.flat_map(|sector| sector.list("titles"))
}

/// The ids of what a title needs, with their nodes.
fn needed(title: &Node) -> impl Iterator<Item = (&str, &Node)> {
    let ids = title
        .list("needs")
        .iter()
        .filter_map(|need| need.get("mandate"));
    ids.filter_map(|node| Some((node.text()?, node)))
}

/// The rights among what a title needs.
fn rights_of<'a>(
    context: &Context<'a>,
    title: &'a Node,
) -> impl Iterator<Item = (&'a Node, &'a Node)> {
    let rights = rights(context);
    needed(title).filter_map(move |(id, node)| {
        let right = rights.iter().find(|right| right.id() == Some(id))?;
        Some((right, node))
    })
}

/// The ids that a right lets grant, with their nodes.
fn granted(right: &Node) -> impl Iterator<Item = (&str, &Node)> {
    let ids = right.list("grants").iter();
    ids.filter_map(|node| Some((node.text()?, node)))
}

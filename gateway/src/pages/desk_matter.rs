//! One matter on the official's desk: where it stands, the time it took, what can be done now.

use super::html::text;
use super::matter_facts::{Reader, facts, parties, row};
use crate::audit::Line;
use crate::case::OnDesk;
use crate::finnish_day::{for_people, moment_for_people};
use crate::matter::{CaseParty, CaseStatus, Matter};
use crate::official::{ActLine, Role};
use crate::texts::{CaseWords, filled};
use puolesta_core::language::Language;
use puolesta_core::party::Channel;

/// The whole matter.
pub(super) fn section(
    words: &CaseWords,
    (language, role): (Language, Role),
    on_desk: &OnDesk,
) -> String {
    let may_act = role == Role::Handler;
    let matter = &on_desk.matter;
    let answers = match matter.parties.is_empty() {
        true => String::new(),
        false => row(
            &words.parties,
            parties(
                words,
                (language, Reader::Official),
                matter,
                matter.parties.iter(),
            ),
        ),
    };
    format!(
        "<section class=\"matter\" data-case=\"{id}\" data-status=\"{status}\">\n<h2>{service}</h2>\n\
         <dl>\n{facts}{answers}{times}</dl>\n{papers}{decision}{trail}{acts}\
         <p><a href=\"/lahtevat?case={id}&amp;lang={lang}\">{outbox}</a></p>\n</section>\n",
        id = text(&matter.id),
        status = matter.status.as_str(),
        service = text(matter.service_name(language)),
        facts = facts(words, language, matter),
        times = times(words, on_desk),
        papers = if_allowed(
            may_act,
            papers(words, language, matter) + &heard_on_paper(words, language, matter),
        ),
        decision = if_allowed(may_act, decision(words, language, on_desk)),
        trail = trail(words, language, &on_desk.trail),
        acts = acts(words, language, &on_desk.acts),
        lang = language.as_str(),
        outbox = text(&words.outbox_link),
    )
}

/// What only handlers are offered.
fn if_allowed(may_act: bool, form: String) -> String {
    if may_act { form } else { String::new() }
}

/// The times that are known by now.
fn times(words: &CaseWords, on_desk: &OnDesk) -> String {
    let times = &on_desk.times;
    let known = [
        ("waited", &words.waited, times.waited),
        ("processed", &words.processed, times.processed),
        ("in-all", &words.in_all, times.in_all),
    ];
    let time = |(name, label, seconds): (&str, &String, Option<i64>)| {
        let told = text(&words.duration(seconds?)).to_string();
        Some(row(
            label,
            format!("<span data-time=\"{name}\">{told}</span>"),
        ))
    };
    known.into_iter().filter_map(time).collect()
}

/// A form for each party whose answer comes by letter and is still waited for.
fn papers(words: &CaseWords, language: Language, matter: &Matter) -> String {
    if matter.status != CaseStatus::Waiting {
        return String::new();
    }
    let is_open = |party: &&CaseParty| {
        party.given.is_none() && party.contact.channel.channel() == Channel::Paper
    };
    let open = matter.parties.iter().filter(is_open);
    open.map(|party| paper(words, language, matter, party))
        .collect()
}

fn paper(words: &CaseWords, language: Language, matter: &Matter, party: &CaseParty) -> String {
    format!(
        "<form method=\"post\" action=\"/virkailija/{id}/vastaus?lang={lang}\" data-paper=\"{position}\">\n\
         <fieldset>\n<legend>{legend}</legend>\n\
         <input type=\"hidden\" name=\"position\" value=\"{position}\">\n\
         <button name=\"answer\" value=\"approve\">{approve}</button>\n\
         <button name=\"answer\" value=\"decline\">{decline}</button>\n</fieldset>\n</form>\n",
        id = text(&matter.id),
        lang = language.as_str(),
        position = party.position,
        legend = text(&words.paper_legend.replace("{party}", &party.name)),
        approve = text(&words.paper_approve),
        decline = text(&words.paper_decline),
    )
}

/// A form for each party whose comments come by letter.
fn heard_on_paper(words: &CaseWords, language: Language, matter: &Matter) -> String {
    let form = |party: &CaseParty| {
        format!(
            "<form method=\"post\" action=\"/virkailija/{id}/kommentti?lang={lang}\" \
             data-paper-comment=\"{position}\">\n\
             <p><label class=\"plain\" for=\"comment-{position}\">{label}</label>\n\
             <textarea id=\"comment-{position}\" name=\"text\" rows=\"3\" required></textarea></p>\n\
             <input type=\"hidden\" name=\"position\" value=\"{position}\">\n\
             <button>{button}</button>\n</form>\n",
            id = text(&matter.id),
            lang = language.as_str(),
            position = party.position,
            label = text(&filled(&words.paper_comment, &[("party", &party.name)])),
            button = text(&words.paper_comment_button),
        )
    };
    matter.heard_on_paper().map(form).collect()
}

fn decision(words: &CaseWords, language: Language, on_desk: &OnDesk) -> String {
    let matter = &on_desk.matter;
    if on_desk.is_being_heard {
        let day = for_people(matter.heard_until().unwrap_or_default(), language);
        let said = filled(&words.decision_waits, &[("day", &day)]);
        return format!("<p data-being-heard>{}</p>\n", text(&said));
    }
    if !matter.status.awaits_decision() {
        return String::new();
    }
    format!(
        "<form method=\"post\" action=\"/virkailija/{id}/paatos?lang={lang}\" data-decision>\n\
         <p><label class=\"plain\" for=\"text-{id}\">{label}</label>\n\
         <textarea id=\"text-{id}\" name=\"text\" rows=\"3\" maxlength=\"4000\" required></textarea></p>\n\
         <button>{button}</button>\n</form>\n",
        id = text(&matter.id),
        lang = language.as_str(),
        label = text(&words.decision_label),
        button = text(&words.decision_button),
    )
}

fn trail(words: &CaseWords, language: Language, lines: &[Line]) -> String {
    let items: String = lines
        .iter()
        .map(|line| event(words, language, line))
        .collect();
    let summary = text(&words.trail);
    format!(
        "<details><summary>{summary}</summary>\n<ol class=\"trail\">\n{items}</ol>\n</details>\n"
    )
}

fn event(words: &CaseWords, language: Language, line: &Line) -> String {
    let place = line.position.map(|position| format!(" {}", position + 1));
    format!(
        "<li data-actor=\"{actor}\" data-what=\"{what}\">{at}, {who}: {happening}{place}</li>\n",
        actor = text(&line.actor),
        what = text(&line.what),
        at = moment_for_people(line.at, language),
        who = text(words.actor(&line.actor)),
        happening = text(words.happening(&line.what)),
        place = place.unwrap_or_default(),
    )
}

/// Which officials read the matter and did something in it.
fn acts(words: &CaseWords, language: Language, lines: &[ActLine]) -> String {
    let act = |line: &ActLine| {
        format!(
            "<li data-act=\"{what}\">{at}, {name}: {act}</li>\n",
            what = text(&line.what),
            at = moment_for_people(line.at, language),
            name = text(&line.name),
            act = text(words.act(&line.what)),
        )
    };
    let items: String = lines.iter().map(act).collect();
    let summary = text(&words.acts_title);
    format!(
        "<details><summary>{summary}</summary>\n<ul class=\"trail\">\n{items}</ul>\n</details>\n"
    )
}

//! What is said of one mandate, in the form and in the guide the same: what it is, who gives it, what
//! to ask for; then everything else.

use crate::link::new_tab;
use crate::node::{Node, el, nothing};
use crate::texts::Texts;
use puolesta_core::catalogue::{DocumentKind, Mandate, MandateForm};
use puolesta_core::mandate::{link, link_in_another_language};
use puolesta_core::message_key::MessageKey;
use puolesta_core::party::PartyKind;

/// A mandate and the words for it.
pub(crate) struct Card<'c> {
    pub(crate) texts: &'c Texts,
    pub(crate) mandate: &'c Mandate,
    /// For whom one acts; nobody where each of the others gives the mandate.
    pub(crate) principals: &'c [PartyKind],
    /// Whether this card says who needs none: where several spare the same, the last one does.
    pub(crate) says_exempted: bool,
}

impl Card<'_> {
    /// What is needed, under a heading of its own, by the name that Suomi.fi or the paper has.
    pub(crate) fn headed(&self) -> Node {
        let heading = el("legend").class("title");
        el("fieldset")
            .class("mandate-theme")
            .child(heading.message(self.texts, self.mandate.needed_key()))
            .child(self.name())
    }

    /// Who gives it, for how long, and for what.
    pub(crate) fn what_to_ask_for(&self) -> Node {
        let (texts, mandate) = (self.texts, self.mandate);
        let period = mandate.period.as_deref();
        let period = period.and_then(|period| texts.period(period));
        let period = period.map(|period| texts.fill(MessageKey::MandatePeriod, "period", &period));
        let specifier = mandate.specifier.as_ref();
        let specifier = specifier.and_then(|text| texts.localized(text));
        let specifier =
            specifier.map(|(text, lang)| (texts.fill(mandate.specifier_key(), "text", text), lang));
        nothing()
            .children(self.grantors())
            .children(period.map(|text| el("p").text(text)))
            .children(specifier.map(|(text, lang)| el("p").maybe("lang", lang).text(text)))
    }

    /// Who gives it, said of each kind of principal.
    fn grantors(&self) -> Vec<Node> {
        let kinds = self.principals.iter().copied().map(Some);
        let others = self.principals.is_empty().then_some(None);
        let keys = kinds
            .chain(others)
            .filter_map(|kind| self.mandate.grantor_key(kind));
        keys.map(|key| el("p").message(self.texts, key)).collect()
    }

    /// A mandate that is given no more.
    pub(crate) fn retired(&self) -> Node {
        let retired = el("p").message(self.texts, MessageKey::MandateRetired);
        self.headed().child(retired)
    }

    /// How a paper gets in, and a form for it where the catalogue has one.
    fn delivery(&self) -> Node {
        let (texts, mandate) = (self.texts, self.mandate);
        let document = &mandate.document;
        let is_power_of_attorney = document.kind == DocumentKind::PowerOfAttorney;
        let template = document.template.as_ref();
        let template = template.and_then(|address| Some(texts.localized(address)?.0));
        let template = template.filter(|address| address.starts_with("https://"));
        let template = template.map(|address| {
            let link = new_tab(texts, address, MessageKey::PaperTemplate);
            el("p").child(link.part("paper-template"))
        });
        nothing()
            .children(
                is_power_of_attorney.then(|| el("p").message(texts, MessageKey::PaperNotInSuomiFi)),
            )
            .child(el("p").message(texts, document.deliver.key()))
            .children(template)
    }

    /// Who needs no mandate.
    pub(crate) fn exempted(&self) -> Option<Node> {
        let roles = &self.mandate.roles;
        let is_said = self.says_exempted && !roles.is_empty();
        is_said.then(|| {
            let names = self.texts.roles(roles);
            el("p").text(self.texts.fill(MessageKey::MandateRoles, "roles", &names))
        })
    }

    /// What it allows, how to request it, in which ways it can be had.
    pub(crate) fn more(&self) -> Node {
        nothing()
            .children(self.description())
            .child(self.steps())
            .child(self.ways())
    }

    /// A signed paper: where Suomi.fi has no theme, it is the honest answer.
    pub(crate) fn paper(&self) -> Node {
        self.headed()
            .children(self.description())
            .child(self.what_to_ask_for())
            .child(self.delivery())
            .children(self.page_link())
            .children(self.exempted())
    }

    /// The page that explains it.
    pub(crate) fn page(&self) -> Option<Node> {
        let address = link(self.mandate, self.texts.language())?;
        let key = match self.mandate.form {
            MandateForm::SuomiFi => MessageKey::MandateLink,
            MandateForm::PowerOfAttorney => MessageKey::HelpPage,
        };
        let other = link_in_another_language(self.mandate, self.texts.language());
        let link = new_tab(self.texts, &address, key)
            .maybe("hreflang", other.map(|other| other.as_str().into()));
        Some(link.part("mandate-link"))
    }

    /// The same in a paragraph of its own.
    pub(crate) fn page_link(&self) -> Option<Node> {
        self.page().map(|link| el("p").child(link))
    }

    /// The name with its language, where that is another one; of a Suomi.fi mandate it is said that
    /// it has no name in the person's own.
    fn name(&self) -> Node {
        let texts = self.texts;
        let Some((name, language)) = self.mandate.name.get(texts.language()) else {
            return nothing();
        };
        let is_other = language != texts.language();
        let lang = is_other.then(|| language.as_str().into());
        let is_official = self.mandate.form == MandateForm::SuomiFi;
        let only_in = (is_other && is_official)
            .then(|| el("p").class("hint").message(texts, language.name_key()));
        let name = el("strong")
            .part("mandate-name")
            .class("mandate-name")
            .maybe("lang", lang)
            .text(name);
        nothing().children(only_in).child(el("p").child(name))
    }

    fn description(&self) -> Option<Node> {
        let text = self.mandate.description.as_ref()?;
        let (text, lang) = self.texts.localized(text)?;
        Some(el("p").maybe("lang", lang).text(text))
    }

    fn steps(&self) -> Node {
        let steps = [
            MessageKey::StepIdentify,
            MessageKey::StepRequest,
            MessageKey::StepTheme,
            MessageKey::StepConfirm,
            MessageKey::StepTell,
        ];
        let steps = steps.map(|step| el("li").message(self.texts, step));
        self.titled(MessageKey::StepsTitle, el("ol").children(steps))
    }

    fn ways(&self) -> Node {
        let ways = [
            MessageKey::WayGrant,
            MessageKey::WayRequest,
            MessageKey::WayPaper,
        ];
        let ways = ways.map(|way| el("li").message(self.texts, way));
        self.titled(MessageKey::WaysTitle, el("ul").children(ways))
    }

    fn titled(&self, title: MessageKey, list: Node) -> Node {
        let title = el("p").class("title").message(self.texts, title);
        nothing().child(title).child(list)
    }
}

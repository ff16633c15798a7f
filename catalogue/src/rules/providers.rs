//! Rules of providers: who they are, and what the law leaves to them.

use super::context::Context;
use super::found::Found;
use crate::message::Message;
use crate::nearest::quoted;
use crate::node::Node;
use puolesta_core::business_id::{BusinessId, BusinessIdError};

/// A business id with a wrong check digit: a digit was mistyped.
pub(super) fn wrong_business_id(context: &Context<'_>, found: &mut Found) {
    let of_maps = context
        .root
        .get("organisation")
        .into_iter()
        .chain(context.root.list("givers"));
    let all = providers(context).chain(of_maps);
    for node in all.filter_map(|provider| provider.get("businessId")) {
        let text = node.text().unwrap_or_default();
        if BusinessId::parse(text) == Err(BusinessIdError::CheckDigit) {
            found.error(node, Message::WrongBusinessId { text: quoted(text) });
        }
    }
}

fn providers<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Node> {
    let of_services = context
        .services()
        .iter()
        .filter_map(|service| service.get("provider"));
    context.root.get("provider").into_iter().chain(of_services)
}

/// Health and social services are no longer the municipality's.
pub(super) fn provider_before_2023(context: &Context<'_>, found: &mut Found) {
    let usual = context.root.get("provider");
    for service in context.services() {
        let own = service
            .get("provider")
            .filter(|provider| !provider.members().is_empty());
        let kind = own.or(usual).and_then(|provider| provider.text_of("kind"));
        let category = service.get("category");
        let moved = category
            .filter(|category| matches!(category.text(), Some("health" | "social-services")));
        if let Some(node) = moved.filter(|_| kind == Some("municipality")) {
            found.warning(node, Message::ProviderBefore2023);
        }
    }
}

/// A code that no municipality has.
pub(super) fn municipality_code_zero(context: &Context<'_>, found: &mut Found) {
    for node in providers(context).filter_map(|provider| provider.get("code")) {
        if node.text() == Some("000") {
            found.warning(node, Message::MunicipalityCodeZero);
        }
    }
}

/// A provider of one service that says the same as the catalogue's.
pub(super) fn provider_repeated(context: &Context<'_>, found: &mut Found) {
    let Some(usual) = context.root.get("provider").and_then(name_in_finnish) else {
        return;
    };
    for provider in context
        .services()
        .iter()
        .filter_map(|service| service.get("provider"))
    {
        if name_in_finnish(provider) == Some(usual) {
            found.warning(
                provider,
                Message::ProviderRepeated {
                    name: quoted(usual),
                },
            );
        }
    }
}

fn name_in_finnish(provider: &Node) -> Option<&str> {
    provider.at(&["name", "fi"])?.text()
}

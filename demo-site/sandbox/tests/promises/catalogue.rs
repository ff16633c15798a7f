//! A service for each procedure, open to every kind of party.

use serde_json::{Value, json};

const TERRACE: &str = "http://valtuusrekisteri.suomi.fi/terassiluvan_hakeminen";
const HEALTH: &str = "http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito";

/// The procedures of the table: the service's id, and what it is called there.
pub(crate) const SERVICES: [(&str, &str); 8] = [
    ("declaration", "declaration"),
    ("notice", "notice"),
    ("hearing", "notice with hearing, in 14 days"),
    ("approval", "approval by all, in 14 days"),
    ("approval-some", "approval by two, in 14 days"),
    ("approval-open", "approval by all, without a last day"),
    ("mandates", "mandates from the others"),
    ("on-behalf", "on behalf, with a mandate"),
];

/// The whole catalogue.
pub(crate) fn catalogue() -> Value {
    let roles = ["custodian", "guardian", "NIMKO", "TJ"];
    let mandate = |id: &str, theme: &str, principal: &str| {
        json!({
            "id": id, "form": "suomi-fi", "theme": theme, "name": { "fi": id, "en": id },
            "principal": principal, "roles": roles,
        })
    };
    json!({
        "version": 1, "updated": "2026-11-01", "languages": ["fi", "sv", "en"],
        "provider": { "kind": "municipality", "code": "999", "name": { "fi": "Esimerkkilä" } },
        "mandates": [mandate("terrace", TERRACE, "organisation"), mandate("health", HEALTH, "person")],
        "services": [
            service("declaration", &together("declaration", &json!({}))),
            service("notice", &together("notice", &json!({}))),
            service("hearing", &together("notice", &json!({ "hearing": { "deadline": "P14D" } }))),
            service("approval", &together("approval", &json!({ "decision": "all", "deadline": "P14D" }))),
            service("approval-some", &together("approval", &json!({ "decision": 2, "deadline": "P14D" }))),
            service("approval-open", &together("approval", &json!({ "decision": "all" }))),
            service("mandates", &together("mandate", &json!({ "mandates": mandates() }))),
            on_behalf(),
        ],
    })
}

fn mandates() -> Value {
    json!({ "anyOf": ["terrace", "health"] })
}

fn together(procedure: &str, more: &Value) -> Value {
    let kinds = ["person", "child", "organisation", "estate"];
    let mut together = json!({
        "procedure": procedure,
        "parties": { "source": "declared", "kinds": kinds, "min": 1, "max": 3 },
    });
    for (key, value) in more.as_object().into_iter().flatten() {
        together[key] = value.clone();
    }
    together
}

fn service(id: &str, together: &Value) -> Value {
    json!({
        "id": id, "name": { "fi": id, "en": id }, "alone": { "procedure": "none" },
        "onBehalf": { "procedure": "not-allowed" }, "together": together,
    })
}

fn on_behalf() -> Value {
    json!({
        "id": "on-behalf", "name": { "fi": "on-behalf", "en": "on-behalf" },
        "alone": { "procedure": "none" }, "together": { "procedure": "not-allowed" },
        "onBehalf": {
            "procedure": "mandate", "principals": ["person", "child", "organisation", "estate"],
            "mandates": mandates(),
        },
    })
}

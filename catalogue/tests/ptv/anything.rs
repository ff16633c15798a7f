//! Whatever a file holds, an import ends well: nothing panics, and a second run changes nothing.

use proptest::prelude::*;
use puolesta_catalogue::catalogue::{Catalogue, NoFiles};
use puolesta_catalogue::ptv::{Collected, into_catalogue};
use puolesta_core::language::Language;
use serde_json::{Value, json};

/// Names that mean something to an import.
const NAMES: [&str; 26] = [
    "id",
    "contentId",
    "type",
    "serviceType",
    "serviceNames",
    "serviceChannelNames",
    "serviceChannelType",
    "serviceClasses",
    "code",
    "uri",
    "serviceChannels",
    "serviceChannel",
    "services",
    "service",
    "digitalAuthorizations",
    "signatureQuantity",
    "electronicSignature",
    "numberOfRequiredSignatures",
    "languageVersions",
    "fi",
    "name",
    "language",
    "value",
    "publishingStatus",
    "itemList",
    "items",
];

/// Texts that mean something to an import.
const TEXTS: [&str; 12] = [
    "00000001-0000-4000-8000-000000000001",
    "00000002-0000-4000-8000-000000000002",
    "Name",
    "fi",
    "Published",
    "EChannel",
    "EService",
    "Required",
    "P2.1",
    "2",
    "Rakentamislupa \"<b>\\ä",
    "http://valtuusrekisteri.suomi.fi/avustushakemuksen_tekeminen",
];

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        prop::sample::select(&TEXTS[..]).prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        Just(Value::Null),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        let name = prop::sample::select(&NAMES[..]);
        let members = prop::collection::vec((name, inner.clone()), 0..8);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            members.prop_map(|members| members
                .into_iter()
                .map(|(name, it)| (name.to_owned(), it))
                .collect()),
        ]
    })
}

/// A service with any name and channels with anything in them.
fn service() -> impl Strategy<Value = Value> {
    ("\\PC{0,40}", anything(), anything(), 0..4_u8).prop_map(|(name, channels, classes, number)| {
        json!({
            "id": format!("0000000{number}-0000-4000-8000-000000000001"),
            "serviceNames": [{"language": "fi", "type": "Name", "value": name}],
            "serviceChannels": channels,
            "serviceClasses": classes,
        })
    })
}

fn import(documents: &[Value], text: &str) -> String {
    let mut collected = Collected::in_language(Language::En);
    for document in documents {
        collected.add("ptv.json", document.to_string().as_bytes());
    }
    let catalogue = Catalogue::read("catalogue.jsonc", text.as_bytes(), &NoFiles);
    let imported = into_catalogue(&collected, &catalogue);
    imported.expect("a catalogue that can be written into").text
}

proptest! {
    #[test]
    fn any_documents_go_into_a_catalogue_once(
        documents in prop::collection::vec(prop_oneof![anything(), service()], 0..6)
    ) {
        let start = "{\n  // note\n  \"services\": [\n    { \"id\": \"a\", \"name\": { \"fi\": \"A\" } } // note\n  ]\n}\n";
        let once = import(&documents, start);
        prop_assert_eq!(&import(&documents, &once), &once);
        prop_assert_eq!(once.matches("// note").count(), 2);
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut collected = Collected::in_language(Language::En);
        collected.add("ptv.json", &bytes);
        prop_assert_eq!(collected.counts(), (0, 0));
    }
}

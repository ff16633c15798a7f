//! A person imports files of PTV and gets a catalogue that waits for decisions.

use crate::tool::{Desk, Said, tool};
use expect_test::{Expect, expect, expect_file};

const V11: &str = "tests/catalogue/ptv/v11";
const V12: &str = "tests/catalogue/ptv/v12";

fn import(from: &str) -> Said {
    tool(&["import", "ptv", from, "--today", "2026-11-21"])
}

#[test]
fn imports_a_folder_of_version_11() {
    let said = import(V11);
    assert_eq!(said.code, Some(0));
    expect_file!["../../../tests/catalogue/ptv/v11.catalogue.txt"].assert_eq(&said.output);
    expect_file!["../../../tests/catalogue/ptv/v11.report.txt"].assert_eq(&said.errors);
}

#[test]
fn imports_a_folder_of_version_12() {
    let said = import(V12);
    assert_eq!(said.code, Some(0));
    expect_file!["../../../tests/catalogue/ptv/v12.catalogue.txt"].assert_eq(&said.output);
    expect_file!["../../../tests/catalogue/ptv/v12.report.txt"].assert_eq(&said.errors);
}

#[test]
fn a_new_catalogue_says_what_is_missing_before_it_is_published() {
    let desk = Desk::with("catalogue.json", &import(V12).output);
    let said = tool(&["check", desk.path(), "--today", "2026-11-21"]);
    assert_eq!(said.code, Some(1));
    for field in ["decided", "alone", "onBehalf", "together", "provider"] {
        assert!(said.output.contains(field), "{field}: {}", said.output);
    }
    let out = desk.path().replace("catalogue.json", "out");
    let said = tool(&["build", desk.path(), "--out", &out, "--today", "2026-11-21"]);
    assert_eq!(said.code, Some(1), "nothing undecided is published");
}

#[test]
fn reads_the_report_with_a_program() {
    let said = tool(&[
        "import",
        "ptv",
        V11,
        "--format",
        "json",
        "--today",
        "2026-11-21",
    ]);
    let report: serde_json::Value = serde_json::from_str(&said.errors).expect("JSON");
    assert_eq!(report["new"][0]["id"], "rakentamislupa");
    assert_eq!(report["choices"][0]["field"], "together");
    assert_eq!(report["leftOut"][0]["service"], "Koulukuljetus");
    assert_eq!(report["notUnderstood"], serde_json::json!([]));
}

/// The report on one trap, without its first line and without what all new entries get.
#[track_caller]
fn check_trap(file: &str, expected: &Expect) {
    let said = import(&format!("tests/catalogue/ptv/traps/{file}.json"));
    let report = said.errors.split_once('\n').unwrap_or_default().1;
    let report = report
        .split("\nWaiting for a decision")
        .next()
        .unwrap_or_default();
    expected.assert_eq(report.trim_start_matches('\n'));
}

#[test]
fn a_placeholder_is_no_name() {
    check_trap(
        "placeholders",
        &expect![[r#"
        Not taken (1)
          3fa85f64-5717-4562-b3fc-2c963f66afa6: it has no name in Finnish, Swedish or English
    "#]],
    );
}

#[test]
fn a_service_only_in_swedish_gets_its_id_from_it() {
    check_trap(
        "only-swedish-and-sami",
        &expect![[r#"
            New entries (1)
              bara-pa-svenska: Bara på svenska (Sipoon kunta)

            Look at these (1)
              bara-pa-svenska, kind: neither name nor type tells what the form is; taken: application
        "#]],
    );
}

#[test]
fn tags_and_line_ends_do_not_belong_in_a_name() {
    check_trap(
        "tags-in-the-name",
        &expect![[r#"
            New entries (1)
              liikunta-nuoriso-avustukset: Liikunta & nuoriso avustukset (Sipoon kunta)
        "#]],
    );
}

#[test]
fn of_three_names_the_first_is_taken() {
    check_trap(
        "three-names",
        &expect![[r#"
            New entries (1)
              kirjastokortti: Kirjastokortti (Sipoon kunta)

            Look at these (1)
              kirjastokortti, kind: neither name nor type tells what the form is; taken: application
        "#]],
    );
}

#[test]
fn empty_lists_and_none_at_all_are_the_same() {
    check_trap(
        "empty-lists",
        &expect![[r#"
            New entries (1)
              tyhja-palvelu: Tyhjä palvelu (Sipoon kunta)

            Look at these (2)
              tyhja-palvelu, category: PTV gives no service class; taken: other
              tyhja-palvelu, kind: neither name nor type tells what the form is; taken: application
        "#]],
    );
    check_trap(
        "null-lists",
        &expect![[r#"
        New entries (1)
          puuttuva-palvelu: Puuttuva palvelu

        Look at these (2)
          puuttuva-palvelu, category: PTV gives no service class; taken: other
          puuttuva-palvelu, kind: neither name nor type tells what the form is; taken: application
    "#]],
    );
}

#[test]
fn two_services_of_one_name_get_two_ids() {
    check_trap(
        "same-name-twice",
        &expect![[r#"
            New entries (2)
              neuvonta: Neuvonta (Sipoon kunta)
              neuvonta-2: Neuvonta (Sipoon kunta)
        "#]],
    );
}

#[test]
fn what_has_no_category_is_other_and_said() {
    check_trap(
        "unknown-class-and-type",
        &expect![[r#"
            New entries (1)
              uusi-palvelu: Uusi palvelu (Sipoon kunta)

            Look at these (2)
              uusi-palvelu, category: no category is known for P99.1; taken: other
              uusi-palvelu, kind: neither name nor type tells what the form is; taken: application
        "#]],
    );
}

#[test]
fn a_number_of_signatures_may_be_a_text_but_not_a_word() {
    check_trap(
        "signatures-in-words",
        &expect![[r#"
            New entries (1)
              sopimus: Sopimus (Sipoon kunta)

            Not understood (1)
              tests/catalogue/ptv/traps/signatures-in-words.json, [1].signatureQuantity: this is not a number of signatures
        "#]],
    );
}

#[test]
fn more_signatures_than_a_form_can_ask_for_are_only_told() {
    check_trap(
        "signatures-of-a-crowd",
        &expect![[r#"
            New entries (1)
              kuntalaisaloitteen-sopimus: Kuntalaisaloitteen sopimus (Sipoon kunta)

            Look at these (1)
              kuntalaisaloitteen-sopimus, together: PTV says that the e-service asks for 5000 signatures: one of the applicant, 4999 of others; decide whether the others approve, and how many they can be
        "#]],
    );
}

#[test]
fn what_is_no_service_is_named_with_its_place() {
    check_trap(
        "no-id",
        &expect![[r#"
        Not understood (1)
          tests/catalogue/ptv/traps/no-id.json, id: `id` is not an id of PTV, such as 3fa85f64-5717-4562-b3fc-2c963f66afa6
        puolesta-catalogue: nothing of this is a service or a service channel of PTV
    "#]],
    );
    check_trap(
        "names-and-ids-only",
        &expect![[r#"
        Not understood (1)
          tests/catalogue/ptv/traps/names-and-ids-only.json, itemList[0]: this is only a name and an id; ask PTV for the whole service (Service/list?guids=…)
        puolesta-catalogue: nothing of this is a service or a service channel of PTV
    "#]],
    );
    check_trap(
        "organisation",
        &expect![[r#"
        Not understood (1)
          tests/catalogue/ptv/traps/organisation.json, at the top: this is neither a service nor a service channel of PTV's API, version 11 or 12
        puolesta-catalogue: nothing of this is a service or a service channel of PTV
    "#]],
    );
    check_trap(
        "not-json",
        &expect![[r#"
        Not understood (1)
          tests/catalogue/ptv/traps/not-json.json, line 1: this is not JSON
        puolesta-catalogue: nothing of this is a service or a service channel of PTV
    "#]],
    );
}

#[test]
fn channels_that_were_not_read_are_asked_for() {
    check_trap(
        "channels-not-among-the-files",
        &expect![[r#"
            New entries (1)
              kanavaton-hakemus: Kanavaton hakemus (Sipoon kunta)

            Look at these (1)
              kanavaton-hakemus, ptv.channel: 1 of its channels were not among what was read; import them too, or write the e-service's id
        "#]],
    );
}

#[test]
fn a_folder_without_a_service_changes_nothing() {
    let desk = Desk::with("catalogue.json", "{}").and("other.txt", "");
    let folder = desk.path().replace("catalogue.json", "");
    let said = tool(&["import", "ptv", &folder]);
    assert_eq!((said.code, said.output.as_str()), (Some(2), ""));
    let last = said.errors.lines().last().unwrap_or_default();
    assert_eq!(
        last,
        "puolesta-catalogue: nothing of this is a service or a service channel of PTV"
    );
}

#[test]
fn a_file_that_is_not_there_is_said_plainly() {
    let said = tool(&["import", "ptv", "no-such-file.json"]);
    assert_eq!(said.code, Some(2));
    assert_eq!(
        said.errors,
        "puolesta-catalogue: there is no file no-such-file.json\n"
    );
}

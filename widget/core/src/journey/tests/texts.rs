//! Texts that no one expects: very long, invisible, from any script.

use super::course::Course;
use super::rules;
use super::samples::{ANNA, CODES, person, state_with};
use crate::catalogue::Situation::{OnBehalf, Together};
use crate::host::Failure;
use crate::journey::TypedField::{self, BusinessId, Email, IdentityCode, LastName, Name, Phone};
use crate::journey::{
    Action, Command, Event, FoundParty, HostApi, LookedUp, PlaceId, State, form_value, update,
};
use crate::secret::Secret;
use expect_test::expect;

const FIELDS: [TypedField; 6] = [IdentityCode, BusinessId, LastName, Name, Phone, Email];

fn anna_by_hand() -> Course {
    Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, ANNA)
        .does_not_find(Err(Failure::NotFound))
}

#[test]
fn types_ten_thousand_characters() {
    let course = anna_by_hand()
        .types(1, Name, &"Ä".repeat(10_000))
        .types(1, Email, &"a".repeat(10_000))
        .types(1, Phone, &"1".repeat(10_000))
        .sends()
        .types(1, IdentityCode, &"9".repeat(10_000))
        .sends();
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change none 0 incomplete
          + place 1: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host answers Err(NotFound)
          ! tell step details
          + place 1: Person, by hand NotFound, by suomi-fi
          + notice ByHand(NotFound)
        types "ÄÄÄÄÄÄÄÄÄÄ… (10000 characters)" as Name in place 1
          + place 1: Person, by hand NotFound, name "ÄÄÄÄÄÄÄÄÄÄ… (10000 characters)", by suomi-fi
        types "aaaaaaaaaa… (10000 characters)" as Email in place 1
          + place 1: Person, by hand NotFound, name "ÄÄÄÄÄÄÄÄÄÄ… (10000 characters)", email "aaaaaaaaaa… (10000 characters)", by suomi-fi
        types "1111111111… (10000 characters)" as Phone in place 1
          + place 1: Person, by hand NotFound, name "ÄÄÄÄÄÄÄÄÄÄ… (10000 characters)", phone "1111111111… (10000 characters)", email "aaaaaaaaaa… (10000 characters)", by suomi-fi
        sends the form
          ! focus Summary
          + problem Text at Name of place 1
          + problem PhoneForm at Phone of place 1
          + problem EmailForm at Email of place 1
        types "9999999999… (10000 characters)" as IdentityCode in place 1
        sends the form
          ! focus Summary
          + problem IdentityCode(Length) at IdentityCode of place 1
        {"version":1,"status":"incomplete","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn types_characters_that_no_one_can_see() {
    let course = anna_by_hand()
        .types(1, Name, "Anna\u{0}\u{7}Esimerkki")
        .types(1, IdentityCode, "010180\u{0}9026")
        .sends()
        .types(1, Name, "Anna\tEsimerkki")
        .types(1, Name, "Anna Esimerkki")
        .types(1, IdentityCode, ANNA);
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change none 0 incomplete
          + place 1: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host answers Err(NotFound)
          ! tell step details
          + place 1: Person, by hand NotFound, by suomi-fi
          + notice ByHand(NotFound)
        types "Anna\0\u{7}Esimerkki" as Name in place 1
          + place 1: Person, by hand NotFound, name "Anna\0\u{7}Esimerkki", by suomi-fi
        types "010180\09026" as IdentityCode in place 1
        sends the form
          ! focus Summary
          + problem IdentityCode(Character) at IdentityCode of place 1
          + problem Text at Name of place 1
        types "Anna\tEsimerkki" as Name in place 1
          + place 1: Person, by hand NotFound, name "Anna\tEsimerkki", by suomi-fi
        types "Anna Esimerkki" as Name in place 1
          - problem Text at Name of place 1
          + place 1: Person, by hand NotFound, name "Anna Esimerkki", by suomi-fi
        types "010180-9026" as IdentityCode in place 1
          ! tell step follows
          ! tell change none 1 ready
          - problem IdentityCode(Character) at IdentityCode of place 1
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":null,"personalIdentityCode":"010180-9026","name":"Anna Esimerkki","phone":null,"email":null,"channel":"suomi-fi","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn types_a_name_from_another_script() {
    let course = anna_by_hand().types(1, Name, "Zoë \"Åsa\" Ñuñez Şahin \\ 李 😀");
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change none 0 incomplete
          + place 1: Person, by suomi-fi
        types "010180-9026" as IdentityCode in place 1
        asks to look up place 1
          ! look up person None
          + place 1: Person, asked, by suomi-fi
          + notice LookingUp
        the host answers Err(NotFound)
          ! tell step details
          + place 1: Person, by hand NotFound, by suomi-fi
          + notice ByHand(NotFound)
        types "Zoë \"Åsa\" Ñuñez Şahin \\ 李 😀" as Name in place 1
          ! tell step follows
          ! tell change none 1 ready
          + place 1: Person, by hand NotFound, name "Zoë \"Åsa\" Ñuñez Şahin \\ 李 😀", by suomi-fi
        {"version":1,"status":"ready","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[{"kind":"person","ref":null,"personalIdentityCode":"010180-9026","name":"Zoë \"Åsa\" Ñuñez Şahin \\ 李 😀","phone":null,"email":null,"channel":"suomi-fi","source":"typed"}],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

#[test]
fn types_a_code_with_letters_beyond_ascii() {
    let course = Course::of("pool-card")
        .chooses(OnBehalf)
        .looks_up(1, "010180-902ä")
        .looks_up(1, "äääää1");
    course.check(expect![[r#"
        chooses on-behalf
          ! ask whom the host names: Principals
          ! tell step parties
          ! tell change none 0 incomplete
          + place 1: Person, by suomi-fi
        types "010180-902ä" as IdentityCode in place 1
        asks to look up place 1
          ! focus IdentityCode of place 1
          + problem IdentityCode(Character) at IdentityCode of place 1
        types "äääää1" as IdentityCode in place 1
        asks to look up place 1
          ! focus IdentityCode of place 1
        {"version":1,"status":"incomplete","service":"pool-card","catalogue":"2026-11-01","lang":"fi","context":null,
         "situation":"on-behalf","procedure":"none","partyList":null,
         "parties":[],
         "mandates":[],
         "declarations":[]}
    "#]]);
}

/// Typed before the look-up, found by the host, typed over what was found: in each field.
#[test]
fn no_text_in_any_field_breaks_a_rule() {
    let long = "😀".repeat(10_000);
    let invisible = "\u{202e}\u{feff}\0";
    for text in [
        &*long,
        invisible,
        "\"\\\u{2028}\u{7f}",
        "null",
        "</script>",
        "\u{301}",
    ] {
        for field in FIELDS {
            for service in ["building-permit", "tree-felling"] {
                let broken = broken_by(service, field, text);
                assert_eq!(broken, Vec::<String>::new(), "{service}, {field:?}");
            }
        }
    }
}

fn broken_by(service: &str, field: TypedField, text: &str) -> Vec<String> {
    let mut state = state_with(service, HostApi::There);
    update(&mut state, Event::Did(Action::SituationChosen(Together)));
    update(&mut state, Event::Did(Action::PlaceAdded));
    let place = state.places()[0].id;
    type_text(&mut state, place, field, text);
    let mut broken = rules::broken(&state);
    find(&mut state, place, ANNA, person("p_anna", text));
    broken.extend(rules::broken(&state));
    type_text(&mut state, place, field, text);
    update(&mut state, Event::FormSent { take_focus: true });
    broken.extend(rules::broken(&state));
    broken
}

/// Twenty parties with the longest texts that are accepted still fit into the value.
#[test]
fn the_largest_value_fits() {
    let mut state = state_with("housing-company", HostApi::There);
    update(&mut state, Event::Did(Action::SituationChosen(Together)));
    update(&mut state, Event::PartyCountChosen(20));
    let places: Vec<_> = state.places().iter().map(|place| place.id).collect();
    for (number, place) in places.into_iter().enumerate() {
        let found = person(&format!("{number:0>128}"), &"\"".repeat(119));
        find(&mut state, place, CODES[number % CODES.len()], found);
        type_text(&mut state, place, Name, &"\"".repeat(120));
        type_text(
            &mut state,
            place,
            Email,
            &format!("{}@b.fi", "å".repeat(115)),
        );
        type_text(&mut state, place, Phone, &"1-".repeat(15));
    }
    assert_eq!(form_value(&state).parties.len(), 20);
    assert_eq!(rules::broken(&state), Vec::<String>::new());
}

fn type_text(state: &mut State, place: PlaceId, field: TypedField, text: &str) {
    let text = Secret::from(String::from(text));
    update(state, Event::Typed(place, field, text));
}

fn find(state: &mut State, place: PlaceId, code: &str, party: FoundParty) {
    type_text(state, place, IdentityCode, code);
    type_text(state, place, LastName, "Esimerkki");
    let commands = update(state, Event::Did(Action::LookUpAsked(place)));
    let [Command::LookUpPerson { request, .. }, ..] = commands[..] else {
        panic!("the host is not asked: {commands:?}");
    };
    update(
        state,
        Event::LookUpReplied(request, Ok(LookedUp::Found(party))),
    );
}

//! Matters as a host gives them.

use crate::host::Failure;
use crate::json;
use crate::matter::SentMatter;

/// What `GET cases/{id}` answers while two others are asked, to the co-party Bertta.
pub(super) const ASKED: &str = r#"{"id":"c_1","service":"building-permit","applicant":{"name":"Anna Esimerkki"},
 "summary":{"fi":"Rakentamislupa","sv":"Bygglov"},"deadline":"2026-12-05","decision":"all","status":"waiting",
 "mine":{"answer":null,"at":null},"parties":[{"name":"Bertta Malli","answer":null,"at":null}],"outcome":null}"#;

/// The same after she approved.
pub(super) const APPROVED: &str = r#"{"applicant":{"name":"Anna Esimerkki"},"summary":{"fi":"Rakentamislupa"},
 "deadline":"2026-12-05","decision":"all","status":"waiting",
 "mine":{"answer":"approve","at":"2026-11-21T22:15:00Z"},
 "parties":[{"name":"Bertta Malli","answer":"approve","at":"2026-11-21T22:15:00Z"}],"outcome":null}"#;

/// The same after she declined.
pub(super) const DECLINED: &str = r#"{"applicant":{"name":"Anna Esimerkki"},"summary":{"fi":"Rakentamislupa"},
 "deadline":"2026-12-05","decision":"all","status":"declined",
 "mine":{"answer":"decline","at":"2026-11-21T10:15:00Z"},
 "parties":[{"name":"Bertta Malli","answer":"decline","at":"2026-11-21T10:15:00Z"}],"outcome":null}"#;

/// The same when the last day went by.
pub(super) const EXPIRED: &str = r#"{"applicant":{"name":"Anna Esimerkki"},"summary":{"fi":"Rakentamislupa"},
 "deadline":"2026-12-05","decision":"all","status":"expired","mine":{"answer":null,"at":null},
 "parties":[{"name":"Bertta Malli","answer":null,"at":null}],"outcome":null}"#;

/// What the applicant gets: two of three must approve, one has.
pub(super) const OWN: &str = r#"{"applicant":{"name":"Anna Esimerkki"},"summary":{"fi":"Puun kaato"},
 "deadline":"2026-12-05","decision":2,"status":"waiting","mine":null,
 "parties":[{"name":"Bertta Malli","answer":"approve","at":"2026-11-21T10:15:00Z"},
  {"name":"Cecilia Prov","answer":"decline","at":"2026-11-22T10:15:00Z"},
  {"name":"Talo Oy","answer":null,"at":null}],"outcome":null}"#;

/// The same when it was decided.
pub(super) const DECIDED: &str = r#"{"applicant":{"name":"Anna Esimerkki"},"summary":{"fi":"Puun kaato"},
 "deadline":"2026-12-05","decision":2,"status":"decided","mine":null,
 "parties":[{"name":"Bertta Malli","answer":"approve","at":"2026-11-21T10:15:00Z"}],
 "outcome":{"text":"Lupa on annettu.","at":"2026-12-10T08:00:00Z"}}"#;

/// What a neighbour gets who is heard.
pub(super) const HEARD: &str = r#"{"applicant":{"name":"Anna Esimerkki"},"summary":{"fi":"Naapurin kuuleminen"},
 "deadline":"2026-12-05","decision":null,"status":"processing","actions":["comment"],
 "mine":{"answer":null,"at":null,"comments":[]},
 "parties":[{"name":"Bertta Malli","asked":false,"answer":null,"at":null,"comments":[]}],"outcome":null}"#;

/// The same after she said something.
pub(super) const COMMENTED: &str = r#"{"applicant":{"name":"Anna Esimerkki"},"summary":{"fi":"Naapurin kuuleminen"},
 "deadline":"2026-12-05","decision":null,"status":"processing","actions":["comment"],
 "mine":{"answer":null,"at":null,"comments":[{"text":"Aita on liian korkea.","at":"2026-11-21T22:15:00Z"}]},
 "parties":[{"name":"Bertta Malli","asked":false,"answer":null,"at":null,
  "comments":[{"text":"Aita on liian korkea.","at":"2026-11-21T22:15:00Z"}]}],"outcome":null}"#;

/// The same when the last day went by.
pub(super) const HEARD_OUT: &str = r#"{"applicant":{"name":"Anna Esimerkki"},"summary":{"fi":"Naapurin kuuleminen"},
 "deadline":"2026-12-05","decision":null,"status":"processing","actions":[],
 "mine":{"answer":null,"at":null,"comments":[]},
 "parties":[{"name":"Bertta Malli","asked":false,"answer":null,"at":null,"comments":[]}],"outcome":null}"#;

/// All of them.
pub(super) const ALL: [&str; 9] = [
    ASKED, APPROVED, DECLINED, EXPIRED, OWN, DECIDED, HEARD, COMMENTED, HEARD_OUT,
];

/// A matter, read.
pub(super) fn matter(text: &str) -> SentMatter {
    json::from_str(text).expect("the sample is a matter")
}

/// A matter as the answer of the host.
pub(super) fn found(text: &str) -> Result<Box<SentMatter>, Failure> {
    Ok(Box::new(matter(text)))
}

//! What a party says who is heard.

use super::written::is_unseen;
use crate::database::Connection;

/// The longest comment, in characters; the widget says the same before it is sent.
const MOST_CHARACTERS: usize = 4000;

/// A comment and its moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Comment {
    pub(crate) text: String,
    pub(crate) at: i64,
}

/// A comment as it is kept: in its lines, without the blanks around it and without what nobody sees;
/// `None` when it says nothing or too much.
pub(crate) fn comment_text(written: &str) -> Option<String> {
    let lines = written.replace("\r\n", "\n");
    let is_kept = |character: &char| *character == '\n' || !is_unseen(*character);
    let text: String = lines.chars().filter(is_kept).collect();
    let text = text.trim();
    let fits = !text.is_empty() && text.chars().count() <= MOST_CHARACTERS;
    fits.then(|| text.into())
}

/// What was said in a case, with the place of the one who said it, the oldest first.
pub(super) async fn of_case(
    connection: &mut Connection,
    case_id: &str,
) -> Result<Vec<(i64, Comment)>, sqlx::Error> {
    let rows: Vec<(i64, String, i64)> = sqlx::query_as(
        "SELECT position, text, at FROM case_comments WHERE case_id = $1 ORDER BY number",
    )
    .bind(case_id)
    .fetch_all(connection)
    .await?;
    let comment = |(position, text, at)| (position, Comment { text, at });
    Ok(rows.into_iter().map(comment).collect())
}

#[cfg(test)]
mod tests {
    use super::comment_text;

    #[test]
    fn a_comment_keeps_its_lines_and_nothing_unseen() {
        let longest = "ä".repeat(4000);
        for (written, kept) in [
            (
                " Liian korkea.\r\nEn hyväksy. ",
                Some("Liian korkea.\nEn hyväksy."),
            ),
            ("Aita\u{202e}on\u{0}", Some("Aitaon")),
            (&*longest, Some(&*longest)),
            (&*format!("{longest}ä"), None),
            (" \n\u{200b}", None),
            ("", None),
        ] {
            assert_eq!(comment_text(written).as_deref(), kept, "{written:?}");
        }
    }
}

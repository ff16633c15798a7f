//! A part of a person's cases: how many, and after which one. The newest come first.

/// How many cases there are in one answer, where nothing else is asked for.
const USUAL: i64 = 50;
/// How many there are at most.
const MOST: i64 = 100;

/// How many cases are asked for, and after which one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    pub(super) limit: i64,
    /// The moment of receipt and the id of the last one that is known already.
    pub(super) after: Place,
}

/// Where a case stands among the others: its moment of receipt, then its id.
pub(super) type Place = (i64, String);

impl Page {
    /// The page that is asked for; `None` for what no page is.
    pub(crate) fn asked(limit: Option<i64>, after: Option<&str>) -> Option<Self> {
        let limit = limit.unwrap_or(USUAL);
        let after = match after {
            Some(text) => place(text)?,
            None => (i64::MAX, String::new()),
        };
        (1..=MOST).contains(&limit).then_some(Self { limit, after })
    }

    /// Keeps what fits on the page, and says how to ask for the rest.
    pub(super) fn cut(&self, places: &mut Vec<Place>) -> Option<String> {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let is_more = places.len() > limit;
        places.truncate(limit);
        let (at, id) = places.last().filter(|_| is_more)?;
        Some(format!("{at}.{id}"))
    }
}

fn place(text: &str) -> Option<Place> {
    let (at, id) = text.split_once('.')?;
    Some((at.parse().ok()?, id.into()))
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn a_page_says_how_to_ask_for_the_next_one() {
        let page = Page::asked(Some(2), None).expect("a page");
        let mut places = vec![(3, "c".into()), (2, "b".into()), (1, "a".into())];
        let next = page.cut(&mut places);
        assert_eq!((places.len(), next.as_deref()), (2, Some("2.b")));
        let rest = Page::asked(Some(2), Some("2.b")).expect("a page");
        assert_eq!(rest.after, (2, "b".into()));
        assert_eq!(rest.cut(&mut vec![(1, "a".into())]), None);
    }

    #[test]
    fn what_is_no_page_is_not_read() {
        for (limit, after) in [
            (Some(0), None),
            (Some(101), None),
            (None, Some("yesterday")),
        ] {
            assert_eq!(Page::asked(limit, after), None, "{limit:?} {after:?}");
        }
    }
}

//! What stands on the page, read off the widget's HTML line by line.

/// The lines that say what follows, and those that say something of a party or a mandate.
pub(crate) struct Shown {
    /// Under "what happens next".
    pub(crate) follows: Vec<String>,
    /// In the place of the party.
    pub(crate) notices: Vec<String>,
    /// What is said of the mandates.
    pub(crate) mandates: Vec<String>,
}

impl Shown {
    pub(crate) fn of(html: &str) -> Self {
        let mut notices = lines_in(html, "class=\"party\"");
        notices.extend(lines_in(html, "class=\"party found\""));
        Self {
            follows: lines_in(html, "class=\"follows\""),
            notices,
            mandates: lines_in(html, "class=\"check\""),
        }
    }

    /// What the table says, without the title.
    pub(crate) fn all(&self) -> Vec<String> {
        self.follows.iter().skip(1).cloned().collect()
    }
}

/// The paragraphs and list items of the element whose start tag contains this.
fn lines_in(html: &str, mark: &str) -> Vec<String> {
    let Some(at) = html.find(mark) else {
        return Vec::new();
    };
    let start = html[..at].rfind('<').expect("a tag");
    let name: String = name_of(&html[start + 1..]);
    let (mut depth, mut lines, mut line) = (0, Vec::new(), String::new());
    for piece in html[start..].split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let is_end = tag.starts_with('/');
        let tag_name = name_of(tag.trim_start_matches('/'));
        if tag_name == name {
            depth += if is_end { -1 } else { 1 };
        }
        match (&*tag_name, is_end) {
            ("p" | "li", false) => line.clear(),
            ("p" | "li", true) => lines.push(std::mem::take(&mut line)),
            _ => {}
        }
        if depth == 0 {
            break;
        }
        line += &unescaped(text);
    }
    lines
}

fn name_of(tag: &str) -> String {
    tag.chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect()
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

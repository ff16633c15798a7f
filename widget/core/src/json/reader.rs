//! A cursor over JSON text that reads, or steps over, one value at a time.

use super::JsonError;
use std::borrow::Cow;

/// Reads JSON text from front to back.
#[derive(Debug)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    /// How deep arrays and objects may be nested, so that no text exhausts the stack.
    pub const MAX_DEPTH: usize = 64;

    /// A reader at the start of the text.
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
        }
    }

    /// The next byte that is not a blank, without taking it; 0 at the end.
    pub fn peek(&mut self) -> u8 {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte(self.at) {
            self.at += 1;
        }
        self.byte(self.at).unwrap_or(0)
    }

    /// Checks that nothing but blanks is left.
    ///
    /// # Errors
    /// When something is left.
    pub fn end(&mut self) -> Result<(), JsonError> {
        self.peek();
        if self.at == self.text.len() {
            Ok(())
        } else {
            Err(JsonError)
        }
    }

    /// Reads an object; `member` gets each key and must read its value.
    ///
    /// # Errors
    /// When here is no object, or `member` fails.
    pub fn object(
        &mut self,
        member: &mut dyn FnMut(&str, &mut Self) -> Result<(), JsonError>,
    ) -> Result<(), JsonError> {
        self.open(b'{')?;
        let mut first = true;
        while self.next_item(b'}', &mut first)? {
            let key = self.key()?;
            member(&key, self)?;
        }
        Ok(())
    }

    /// Reads an array; `item` must read each item.
    ///
    /// # Errors
    /// When here is no array, or `item` fails.
    pub fn array(
        &mut self,
        item: &mut dyn FnMut(&mut Self) -> Result<(), JsonError>,
    ) -> Result<(), JsonError> {
        self.open(b'[')?;
        let mut first = true;
        while self.next_item(b']', &mut first)? {
            item(self)?;
        }
        Ok(())
    }

    /// Steps over the next value and gives its text.
    ///
    /// # Errors
    /// When here is no JSON value.
    pub fn skip(&mut self) -> Result<&'a str, JsonError> {
        self.peek();
        let start = self.at;
        match self.peek() {
            b'"' => drop(self.string()?),
            b'{' => self.object(&mut |_, reader| reader.skip().map(drop))?,
            b'[' => self.array(&mut |reader| reader.skip().map(drop))?,
            b't' => self.literal("true")?,
            b'f' => self.literal("false")?,
            b'n' => self.literal("null")?,
            _ => drop(self.number()?),
        }
        Ok(&self.text[start..self.at])
    }

    /// Takes the next byte that is not a blank.
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), JsonError> {
        if self.peek() != byte {
            return Err(JsonError);
        }
        self.at += 1;
        Ok(())
    }

    /// Enters an array or object.
    pub(super) fn open(&mut self, byte: u8) -> Result<(), JsonError> {
        self.expect(byte)?;
        self.depth += 1;
        if self.depth > Self::MAX_DEPTH {
            return Err(JsonError);
        }
        Ok(())
    }

    /// Whether another item follows before `close`; takes the comma before it, or `close` itself.
    pub(super) fn next_item(&mut self, close: u8, first: &mut bool) -> Result<bool, JsonError> {
        if self.peek() == close {
            self.at += 1;
            self.depth -= 1;
            return Ok(false);
        }
        if !core::mem::take(first) {
            self.expect(b',')?;
            // A value must follow: `[1,]` is no JSON.
            if self.peek() == close {
                return Err(JsonError);
            }
        }
        Ok(true)
    }

    /// A key with its colon.
    pub(super) fn key(&mut self) -> Result<Cow<'a, str>, JsonError> {
        let key = self.string()?;
        self.expect(b':')?;
        Ok(key)
    }

    pub(super) fn literal(&mut self, word: &str) -> Result<(), JsonError> {
        self.peek();
        if !self.text[self.at..].starts_with(word) {
            return Err(JsonError);
        }
        self.at += word.len();
        Ok(())
    }

    /// The text of a number, its grammar checked.
    pub(super) fn number(&mut self) -> Result<&'a str, JsonError> {
        self.peek();
        let start = self.at;
        self.step_over(b'-');
        if !self.step_over(b'0') {
            self.digits()?;
        }
        if self.step_over(b'.') {
            self.digits()?;
        }
        if self.step_over(b'e') || self.step_over(b'E') {
            let _ = self.step_over(b'+') || self.step_over(b'-');
            self.digits()?;
        }
        Ok(&self.text[start..self.at])
    }

    /// A string, borrowed from the text where it has no escapes.
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, JsonError> {
        self.expect(b'"')?;
        let mut unescaped = String::new();
        let mut start = self.at;
        loop {
            match self.byte(self.at).ok_or(JsonError)? {
                b'"' => {
                    let rest = &self.text[start..self.at];
                    self.at += 1;
                    if unescaped.is_empty() {
                        return Ok(Cow::Borrowed(rest));
                    }
                    unescaped.push_str(rest);
                    return Ok(Cow::Owned(unescaped));
                }
                b'\\' => {
                    unescaped.push_str(&self.text[start..self.at]);
                    self.at += 1;
                    unescaped.push(self.escape()?);
                    start = self.at;
                }
                0..0x20 => return Err(JsonError),
                _ => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Result<char, JsonError> {
        let byte = self.byte(self.at).ok_or(JsonError)?;
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => byte as char,
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode_escape(),
            _ => return Err(JsonError),
        })
    }

    /// One `\uXXXX`, or a pair of them for a character outside the basic plane.
    fn unicode_escape(&mut self) -> Result<char, JsonError> {
        let unit = self.four_hex_digits()?;
        let code = if (0xd800..0xdc00).contains(&unit) {
            if !(self.step_over(b'\\') && self.step_over(b'u')) {
                return Err(JsonError);
            }
            let low = self.four_hex_digits()?;
            if !(0xdc00..0xe000).contains(&low) {
                return Err(JsonError);
            }
            0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)
        } else {
            unit
        };
        char::from_u32(code).ok_or(JsonError)
    }

    fn four_hex_digits(&mut self) -> Result<u32, JsonError> {
        let mut value = 0;
        for _ in 0..4 {
            let byte = self.byte(self.at).ok_or(JsonError)?;
            value = value * 16 + (byte as char).to_digit(16).ok_or(JsonError)?;
            self.at += 1;
        }
        Ok(value)
    }

    fn digits(&mut self) -> Result<(), JsonError> {
        let start = self.at;
        while self.byte(self.at).is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start {
            return Err(JsonError);
        }
        Ok(())
    }

    fn step_over(&mut self, byte: u8) -> bool {
        let there = self.byte(self.at) == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }
}

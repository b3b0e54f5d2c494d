//! As much of Rust's grammar as the rules need: what is code, what is a test, where a block ends.

use std::ops::Range;

/// The code alone: comments and the insides of literals become spaces; lines stay where they were.
pub fn code(text: &str) -> String {
    blank(text, false)
}

/// The code and its literals: only comments become spaces.
pub fn code_and_literals(text: &str) -> String {
    blank(text, true)
}

fn blank(text: &str, keep_literals: bool) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let (end, literal) = token_end(&chars, at);
        let keep = end == at + 1 && !literal || literal && keep_literals;
        for &c in &chars[at..end] {
            match c {
                _ if keep || c == '\n' => out.push(c),
                _ => blank_char(c, &mut out),
            }
        }
        at = end;
    }
    out
}

/// Where the comment or literal that begins here ends, and whether it is a literal; else one further.
fn token_end(chars: &[char], at: usize) -> (usize, bool) {
    let next = chars.get(at + 1).copied().unwrap_or(' ');
    match chars[at] {
        '/' if next == '/' => (until(chars, at, |c| c == '\n'), false),
        '/' if next == '*' => (block_comment_end(chars, at), false),
        '"' => (string_end(chars, at), true),
        'r' if (next == '"' || next == '#') && !in_word(chars, at) => raw_end(chars, at),
        '\'' => {
            let end = char_end(chars, at);
            (end, end > at + 1)
        }
        _ => (at + 1, false),
    }
}

fn until(chars: &[char], at: usize, stop: impl Fn(char) -> bool) -> usize {
    (at..chars.len()).find(|&i| stop(chars[i])).unwrap_or(chars.len())
}

fn in_word(chars: &[char], at: usize) -> bool {
    // `br"…"` begins with a letter and is a literal all the same.
    at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_') && chars[at - 1] != 'b'
}

fn block_comment_end(chars: &[char], at: usize) -> usize {
    let mut depth = 0;
    let mut i = at;
    while i + 1 < chars.len() {
        match (chars[i], chars[i + 1]) {
            ('/', '*') => depth += 1,
            ('*', '/') => depth -= 1,
            _ => {
                i += 1;
                continue;
            }
        }
        i += 2;
        if depth == 0 {
            return i;
        }
    }
    chars.len()
}

fn string_end(chars: &[char], at: usize) -> usize {
    let mut i = at + 1;
    while i < chars.len() {
        match chars[i] {
            '\\' => i += 2,
            '"' => return i + 1,
            _ => i += 1,
        }
    }
    chars.len()
}

fn raw_end(chars: &[char], at: usize) -> (usize, bool) {
    let open = until(chars, at + 1, |c| c != '#');
    let hashes = open - at - 1;
    if chars.get(open) != Some(&'"') {
        return (at + 1, false); // r#type: a name
    }
    let mut i = open + 1;
    while i < chars.len() {
        if chars[i] == '"' && chars[i + 1..].iter().take_while(|c| **c == '#').count() >= hashes {
            return (i + 1 + hashes, true);
        }
        i += 1;
    }
    (chars.len(), true)
}

fn char_end(chars: &[char], at: usize) -> usize {
    match (chars.get(at + 1), chars.get(at + 2)) {
        (Some('\\'), _) => until(chars, at + 3, |c| c == '\'').saturating_add(1).min(chars.len()),
        (Some(_), Some('\'')) => at + 3,
        _ => at + 1, // a lifetime
    }
}

/// Given stripped code, the same without `#[cfg(test)]` items: what a user's program is made of.
/// Lines and places stay where they were.
pub fn without_tests(code: &str) -> String {
    cut(code, &tests_in(code))
}

/// The program's code with its literals; comments and tests become spaces.
pub fn without_tests_but_literals(text: &str) -> String {
    cut(&code_and_literals(text), &tests_in(&code(text)))
}

fn cut(text: &str, ranges: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            c if c == '\n' || !ranges.iter().any(|r| r.contains(&at)) => out.push(c),
            c => blank_char(c, &mut out),
        }
    }
    out
}

/// As many bytes as before, so that a place in one text is a place in the other.
fn blank_char(c: char, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', c.len_utf8()));
}

/// Where the `#[cfg(test)]` items of stripped code lie.
fn tests_in(code: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = code[from..].find("#[cfg(test)]").map(|at| from + at) {
        from = item_end(code, start);
        found.push(start..from);
    }
    found
}

/// Where the item that begins at `from` ends: behind its block or its semicolon.
fn item_end(code: &str, from: usize) -> usize {
    match code[from..].find(['{', ';']) {
        None => code.len(),
        Some(at) if code.as_bytes()[from + at] == b';' => from + at + 1,
        Some(at) => block_end(code, from + at),
    }
}

/// Where the block that opens at `open` (a `{` of stripped code) ends.
pub fn block_end(code: &str, open: usize) -> usize {
    let mut depth = 0;
    for (i, c) in code[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return open + i + 1;
        }
    }
    code.len()
}

/// Every place where `word` stands as a whole word.
pub fn words_at<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    code.match_indices(word).map(|(at, _)| at).filter(move |&at| {
        !part(code[..at].chars().next_back()) && !part(code[at + word.len()..].chars().next())
    })
}

/// The name that begins here, if one does.
pub fn name_at(code: &str) -> &str {
    let end = code.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(code.len());
    &code[..end]
}

/// The line, counted from 1, that holds this byte.
pub fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The string literals of a source, comments and test items left out.
pub fn literals(text: &str) -> Vec<String> {
    let tests = tests_in(&code(text));
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut at, mut byte) = (Vec::new(), 0, 0);
    while at < chars.len() {
        let (end, literal) = token_end(&chars, at);
        let said: String = chars[at..end].iter().collect();
        if literal && said.ends_with('"') && !tests.iter().any(|t| t.contains(&byte)) {
            found.push(said[said.find('"').unwrap() + 1..said.len() - 1].to_string());
        }
        byte += said.len();
        at = end;
    }
    found
}

#[test]
fn comments_and_literals_are_told_from_code() {
    let text = "let a = \"// no\"; // yes \"\nlet c = '\"'; let r = r#\"x\"y\"#; fn f<'a>() {} /* /* */ \" */ z";
    assert_eq!(
        code(text).split_whitespace().collect::<Vec<_>>().join(" "),
        "let a = ; let c = ; let r = ; fn f<'a>() {} z"
    );
    assert!(code_and_literals(text).contains("\"// no\""));
}

#[test]
fn tests_are_cut_out_and_lines_stay() {
    let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() { 1 }\n}\nfn c() {}\n#[cfg(test)]\nmod more;\n";
    let kept = without_tests(text);
    assert_eq!(kept.split_whitespace().collect::<String>(), "fna(){}fnc(){}");
    assert_eq!(kept.matches('\n').count(), text.matches('\n').count());
}

#[test]
fn literals_are_those_of_the_program() {
    let text = "fn a() { w(\"ä\",\n\"two\"\n) } // \"no\"\n#[cfg(test)]\nmod t { const X: &str = \"no\"; }\nconst Y: &str = \"yes\";";
    assert_eq!(literals(text), ["ä", "two", "yes"]);
}

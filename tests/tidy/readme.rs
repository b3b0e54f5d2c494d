//! The README says what is so: its commands are those that are run, its table of keys is the table.

use crate::tree;
use tillit::base::Lang;
use tillit::config::command::{Command, Context};
use tillit::config::keymap::Keymap;
use tillit::config::words::Words;
use tillit::ui::frame::{TABS, Tab};

/// What a newcomer types to see that everything holds; .ci/run types the same.
const TESTS: &str = "cargo test";
/// What sees letters on paper, for whoever has a browser.
const PAPER: &str = "cargo test --test app mailing::pdf -- --ignored";
/// What a newcomer types first.
const DEMO: &str = "cargo run --release -- demo";

#[test]
fn the_two_commands_stand_near_the_top() {
    let readme = tree::file("README.md").text;
    let top: Vec<&str> = readme.lines().take(40).collect();
    for command in [DEMO, TESTS] {
        assert!(top.contains(&command), "README.md: no line {command:?} near the top");
    }
}

#[test]
fn the_checks_run_the_command_of_the_readme() {
    let run = tree::file(".ci/run").text;
    let step = format!("step 'tests' {TESTS}");
    assert!(run.lines().any(|l| l == step), ".ci/run: no line {step:?}");
    let step = format!("step 'letters on paper' {PAPER}");
    assert!(run.lines().any(|l| l == step), ".ci/run: no line {step:?}");
    let told = format!("`{PAPER}`");
    assert!(tree::file("README.md").text.contains(&told), "README.md: no {told}");
}

#[test]
fn the_pictures_carry_the_tabs_of_the_program() {
    let readme = tree::file("README.md").text;
    let wrong = other_tabs(around(&readme, "screens").1, &tabs());
    assert!(
        wrong.is_empty(),
        "README.md: {wrong:?} are not of this program. .ci/capture takes them."
    );
}

/// The tabs in English, as they stand in row 2 with nothing between them.
fn tabs() -> String {
    let words = Words::shipped(Lang::En);
    let named = |tab: &Tab| format!("{}{}", tab.digit, words.get(tab.name));
    bare(&TABS.iter().map(named).collect::<String>())
}

fn bare(tabs: &str) -> String {
    tabs.chars().filter(|c| !c.is_whitespace() && !['[', ']'].contains(c)).collect()
}

/// The second rows of pictures that hold other tabs; where something is written there are none.
fn other_tabs(text: &str, tabs: &str) -> Vec<String> {
    let pictures = text.split("```text\n").skip(1);
    let second = pictures.map(|picture| picture.lines().nth(1).unwrap_or_default());
    let second = second.filter(|row| !row.starts_with('═'));
    second.filter(|row| bare(row) != tabs).map(str::to_owned).collect()
}

#[test]
fn the_table_of_keys_is_that_of_the_program() {
    let readme = tree::file("README.md");
    let wanted = with_part(&readme.text, "keys", &keys_table());
    if std::env::var_os("TIDY_WRITE").is_some() {
        std::fs::write(tree::root().join("README.md"), &wanted).unwrap();
        return;
    }
    assert!(
        readme.text == wanted,
        "README.md: the keys have changed. TIDY_WRITE=1 cargo test --test tidy writes them."
    );
}

/// The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced.
fn with_part(text: &str, name: &str, part: &str) -> String {
    let (before, _, after) = around(text, name);
    format!("{before}{part}{after}")
}

/// What stands up to such a part, in it and from its end on.
fn around<'a>(text: &'a str, name: &str) -> (&'a str, &'a str, &'a str) {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let from = text.find(&open).unwrap_or_else(|| panic!("no {open}")) + open.len();
    let (before, rest) = text.split_at(from);
    let to = rest.find(&close).unwrap_or_else(|| panic!("no {close}"));
    let (old, after) = rest.split_at(to);
    (before, old, after)
}

fn keys_table() -> String {
    let mut out = String::new();
    for (context, title) in [
        (Context::Any, "Everywhere"),
        (Context::Browse, "Where nothing is being written: letters open, they never write"),
        (Context::Write, "In a box"),
    ] {
        out.extend([
            "\n**",
            title,
            "**\n\n| Key | English | Svenska | Suomi |\n|---|---|---|---|\n",
        ]);
        for command in Command::ALL.iter().filter(|c| c.context() == context) {
            out += &row(*command);
        }
    }
    out + "\n"
}

fn row(command: Command) -> String {
    let keys: Vec<String> =
        Keymap::shipped().keys_of(command).iter().map(|k| format!("`{k}`")).collect();
    let name = |lang| Words::shipped(lang).get(command.word());
    let (en, sv, fi) = (name(Lang::En), name(Lang::Sv), name(Lang::Fi));
    format!("| {} | {en} | {sv} | {fi} |\n", keys.join(" "))
}

#[cfg(test)]
mod planted {
    use super::*;

    #[test]
    fn a_part_is_put_between_its_marks() {
        let text = "a\n<!-- keys -->\nold\n<!-- /keys -->\nb\n";
        assert_eq!(with_part(text, "keys", "new\n"), "a\n<!-- keys -->\nnew\n<!-- /keys -->\nb\n");
    }

    #[test]
    fn a_picture_of_another_program_is_found() {
        let text = "a\n```text\n Today\n[1Today]2People\n```\n```text\n Call\n═══ WRITE ═══\n```\n\
            ```text\n People\n 1Today[2Folk]\n```\n";
        assert_eq!(other_tabs(text, "1Today2People"), [" 1Today[2Folk]"]);
    }

    #[test]
    fn every_command_has_its_row() {
        let table = keys_table();
        let rows = table.lines().filter(|l| l.starts_with("| `")).count();
        assert_eq!(rows, Command::ALL.len());
        assert!(table.contains("| `F1` | Help | Hjälp |"), "{table}");
    }
}

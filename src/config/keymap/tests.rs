use super::*;
use Context::{Any, Browse, Write};

fn key(name: &str) -> Chord {
    Chord::parse(name).unwrap()
}

/// The troubles a file gives when it is laid over the shipped map: line and key of the sentence.
fn troubles(text: &str) -> Vec<(Option<usize>, String)> {
    let found = Keymap::shipped().lay(text, "my.toml");
    assert!(found.iter().all(|t| t.file == "my.toml"));
    found.into_iter().map(|t| (t.line, t.what.word)).collect()
}

#[test]
fn the_shipped_map_has_no_troubles_and_a_key_for_every_command() {
    assert_eq!(Keymap::default().lay(SHIPPED, "keys.toml"), []);
    let map = Keymap::shipped();
    for command in Command::ALL {
        assert!(!map.keys_of(*command).is_empty(), "{command:?} has no key");
    }
}

#[test]
fn one_key_has_one_meaning_wherever_it_can_be_pressed() {
    let map = Keymap::shipped();
    for (at, (chord, command)) in map.rows.iter().enumerate() {
        let again = map.rows[at + 1..]
            .iter()
            .find(|(c, other)| c == chord && other.context().meets(command.context()));
        assert_eq!(again, None, "{chord} is also {command:?}");
    }
}

#[test]
fn the_letters_are_those_of_the_manual() {
    let map = Keymap::shipped();
    for (letter, command) in [
        ("s", Command::Search),
        ("n", Command::New),
        ("l", Command::Call),
        ("b", Command::Visit),
        ("f", Command::FollowUp),
        ("e", Command::Edit),
        ("d", Command::Done),
        ("o", Command::Order),
        ("v", Command::View),
        ("a", Command::Assign),
        ("g", Command::GoTo),
        ("h", Command::History),
        ("c", Command::CopyRow),
        ("m", Command::Move),
        ("u", Command::UndoList),
        ("i", Command::Import),
        ("k", Command::Merge),
    ] {
        assert_eq!(map.find(&[Browse, Any], key(letter)), Some(command), "{letter}");
        assert_eq!(map.find(&[Write, Any], key(letter)), None, "{letter} is text in a box");
    }
    assert_eq!(map.keys_of(Command::Menu), ["F9", "Ctrl+P"]);
    assert_eq!(map.keys_of(Command::Edit), ["E", "F2"]);
}

#[test]
fn the_innermost_context_that_knows_a_key_wins() {
    let map = Keymap::shipped();
    assert_eq!(map.find(&[Write, Any], key("delete")), Some(Command::Delete));
    assert_eq!(map.find(&[Browse, Any], key("delete")), Some(Command::Bin));
    assert_eq!(map.find(&[Write, Any], key("ctrl-s")), Some(Command::Save));
    assert_eq!(map.find(&[Write, Any], key("q")), None);
}

#[test]
fn a_users_file_takes_exactly_the_keys_it_gives() {
    let mut map = Keymap::shipped();
    assert_eq!(map.lay("[browse]\ncall = ['z']\n[any]\nmenu = ['f7']\n", "my.toml"), []);
    assert_eq!(map.find(&[Browse, Any], key("z")), Some(Command::Call));
    assert_eq!(map.find(&[Browse, Any], key("l")), None);
    assert_eq!(map.keys_of(Command::Menu), ["F7"]);
}

#[test]
fn two_commands_may_change_keys_with_each_other() {
    let mut map = Keymap::shipped();
    assert_eq!(map.lay("[browse]\ncall = ['b']\nvisit = ['l']\n", "my.toml"), []);
    assert_eq!(map.find(&[Browse, Any], key("l")), Some(Command::Visit));
}

#[test]
fn all_troubles_are_told_at_once_with_their_lines() {
    let text = "\
[browse]
serach = ['s']
call = ['strg-l']
visit = 'b'
done = ['ctrl-alt-d']
order = ['s']
view = []
new = [7]
[brwose]
[any]
save = ['s']
help = ['f1' 'f2']
";
    let (bad, some) = (troubles(text), |line: usize, word: &str| (Some(line), word.to_owned()));
    for want in [
        some(2, "trouble-unknown"),
        some(3, "trouble-bad-key"),
        some(4, "trouble-wrong-kind"),
        some(5, "trouble-key-forbidden"),
        some(6, "trouble-key-taken"),
        some(6, "trouble-no-key-left"),
        some(7, "trouble-no-keys"),
        some(8, "trouble-wrong-kind"),
        some(9, "trouble-unknown"),
        some(11, "trouble-key-is-text"),
        some(12, "trouble-not-toml"),
    ] {
        assert!(bad.contains(&want), "{want:?} is missing in {bad:#?}");
    }
}

#[test]
fn a_wrong_name_is_answered_with_the_nearest_right_one() {
    let found = Keymap::shipped().lay("[browse]\nserach = ['s']\nnew = ['bakcspace']", "my.toml");
    let hints: Vec<_> = found.iter().filter_map(|t| t.hint.clone()).map(|h| h.args).collect();
    assert_eq!(
        hints,
        [vec![("near".to_owned(), "search".into())], vec![("near".to_owned(), "backspace".into())]]
    );
}

#[test]
fn nothing_that_needs_altgr_or_a_dead_key_can_be_bound() {
    let signs = "[ ] { } \\ | ~ ^ ` ´ ¨ @ $ £ € # § å ä ö ø æ".split(' ');
    let chords = "ctrl-alt-q ctrl-alt-7 ctrl-shift-p ctrl-shift-left ctrl-1 ctrl-0 ctrl-, ctrl-+ \
                  ctrl-- ctrl-/ ctrl-å alt-enter alt-space alt-left alt-up alt-x f10 f11 \
                  shift-enter ctrl-enter ctrl-i ctrl-m ctrl-v"
        .split_whitespace();
    for name in signs.chain(chords) {
        assert!(forbidden(key(name)).is_some(), "{name} may be bound");
        let bound = format!("[browse]\ncall = ['''{name}''']");
        assert!(!troubles(&bound).is_empty(), "{name} was taken from a file");
    }
}

/// What Windows Terminal binds by itself (`defaults.json` and `userDefaults.json`, older editions too), in
/// our notation. Not here: Enter and Ctrl+C, which it takes only while text is selected.
const WINDOWS_TERMINAL: &str = "alt-f4 alt-enter f11 ctrl-shift-space ctrl-, ctrl-shift-, ctrl-alt-, \
    ctrl-shift-f ctrl-shift-p alt-space ctrl-shift-t ctrl-shift-n ctrl-shift-d ctrl-shift-w \
    ctrl-shift-1 ctrl-shift-2 ctrl-shift-3 ctrl-shift-4 ctrl-shift-5 ctrl-shift-6 ctrl-shift-7 \
    ctrl-shift-8 ctrl-shift-9 ctrl-alt-1 ctrl-alt-2 ctrl-alt-3 ctrl-alt-4 ctrl-alt-5 ctrl-alt-6 \
    ctrl-alt-7 ctrl-alt-8 ctrl-alt-9 ctrl-tab ctrl-shift-tab alt-shift-d alt-shift-- alt-shift-+ \
    alt-up alt-down alt-left alt-right alt-shift-up alt-shift-down alt-shift-left alt-shift-right \
    ctrl-alt-left ctrl-shift-c ctrl-insert shift-insert ctrl-shift-v ctrl-v ctrl-shift-a \
    ctrl-shift-up ctrl-shift-down ctrl-shift-pageup ctrl-shift-pagedown ctrl-shift-home \
    ctrl-shift-end ctrl-= ctrl-+ ctrl-- ctrl-0 ctrl-shift-k ctrl-shift-m ctrl-shift-. ctrl-shift-z";

#[test]
fn nothing_that_windows_terminal_keeps_for_itself_is_bound() {
    let map = Keymap::shipped();
    for name in WINDOWS_TERMINAL.split_whitespace() {
        let taken = map.rows.iter().find(|(chord, _)| *chord == key(name));
        assert_eq!(taken, None, "{name}");
        assert!(forbidden(key(name)).is_some(), "{name} may be bound by a user");
    }
}

use super::*;

/// What the sixteen names look like on an old screen: the colours of VGA text, in whose terms old
/// consoles still show them.
fn rgb(colour: Color) -> (u8, u8, u8) {
    match colour {
        Color::Black => (0, 0, 0),
        Color::Red => (170, 0, 0),
        Color::Green => (0, 170, 0),
        Color::Yellow => (170, 85, 0),
        Color::Blue => (0, 0, 170),
        Color::Magenta => (170, 0, 170),
        Color::Cyan => (0, 170, 170),
        Color::Gray => (170, 170, 170),
        Color::DarkGray => (85, 85, 85),
        Color::LightRed => (255, 85, 85),
        Color::LightGreen => (85, 255, 85),
        Color::LightYellow => (255, 255, 85),
        Color::LightBlue => (85, 85, 255),
        Color::LightMagenta => (255, 85, 255),
        Color::LightCyan => (85, 255, 255),
        Color::White => (255, 255, 255),
        Color::Rgb(r, g, b) => (r, g, b),
        Color::Reset | Color::Indexed(_) => panic!("{colour:?} looks different on every screen"),
    }
}

/// The contrast of WCAG 2: 1 is none, 21 is black on white.
fn contrast(a: Color, b: Color) -> f64 {
    let light = |colour| {
        let (red, green, blue) = rgb(colour);
        let part = |share: u8| {
            let share = f64::from(share) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
    };
    let (a, b) = (light(a), light(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_theme_that_ships_is_read_without_trouble_and_every_file_ships() {
    for (name, text) in SHIPPED {
        assert_eq!(Theme::read(text, name).1, [], "{name}");
        assert!(Theme::shipped(name).is_some());
    }
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/themes");
    let files = std::fs::read_dir(dir).unwrap().map(|f| f.unwrap().file_name());
    for file in files {
        let file = file.into_string().unwrap();
        let name = file.strip_suffix(".toml").unwrap();
        assert!(Theme::names().any(|n| n == name), "{file} is forgotten");
    }
    assert_eq!(Theme::shipped("puce"), None);
}

#[test]
fn every_pair_of_colours_can_be_read() {
    for name in Theme::names() {
        let theme = Theme::shipped(name).unwrap();
        for role in Role::ALL {
            let style = theme.style(*role);
            let (fg, bg) = (style.fg.unwrap(), style.bg.unwrap());
            let found = contrast(fg, bg);
            assert!(found >= 4.5, "{name}: {} is {found:.2}, {fg:?} on {bg:?}", role.name());
        }
    }
    let strong = Theme::shipped("high-contrast").unwrap();
    for role in Role::ALL {
        let style = strong.style(*role);
        assert!(contrast(style.fg.unwrap(), style.bg.unwrap()) >= 7.0, "{role:?}");
    }
    assert!(contrast(Color::DarkGray, Color::Black) < 4.5, "the measure is blind");
}

#[test]
fn what_must_be_told_apart_looks_different_in_every_theme() {
    for theme in Theme::names().map(|n| Theme::shipped(n).unwrap()).chain([Theme::plain()]) {
        for (a, b) in [
            (Role::Selected, Role::Text),
            (Role::Focus, Role::Field),
            (Role::Field, Role::Text),
            (Role::Key, Role::Hint),
            (Role::TabHere, Role::Tab),
            (Role::Warning, Role::Text),
            (Role::Marked, Role::Text),
            (Role::Write, Role::Rule),
        ] {
            assert_ne!(theme.style(a), theme.style(b), "{a:?} and {b:?}");
        }
    }
}

#[test]
fn the_sixteen_theme_names_its_colours() {
    let theme = Theme::shipped("sixteen").unwrap();
    for role in Role::ALL {
        let style = theme.style(*role);
        for colour in [style.fg.unwrap(), style.bg.unwrap()] {
            assert!(!matches!(colour, Color::Rgb(..) | Color::Indexed(_)), "{role:?} {colour:?}");
        }
    }
}

#[test]
fn the_plain_theme_never_changes_a_colour() {
    let theme = Theme::plain();
    for role in Role::ALL {
        let style = theme.style(*role);
        assert_eq!((style.fg, style.bg), (Some(Color::Reset), Some(Color::Reset)), "{role:?}");
    }
    assert!(theme.style(Role::Selected).add_modifier.contains(Modifier::REVERSED));
    assert_eq!(theme.style(Role::Text).add_modifier, Modifier::empty());
}

#[test]
fn without_colours_the_chosen_row_is_still_reversed_on_the_terminal() {
    use ratatui::backend::CrosstermBackend;
    use ratatui::layout::Rect;
    use ratatui::{Terminal, TerminalOptions, Viewport};
    let mut bytes = Vec::new();
    let screen = TerminalOptions { viewport: Viewport::Fixed(Rect::new(0, 0, 12, 1)) };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(&mut bytes), screen).unwrap();
    let row = Theme::plain().style(Role::Selected);
    terminal.draw(|f| f.buffer_mut().set_string(0, 0, "> Gun-Britt", row)).unwrap();
    drop(terminal);
    let written = String::from_utf8(bytes).unwrap();
    assert!(written.contains("\u{1b}[7m> Gun-Britt"), "{written:?}");
    let before = written.split("> Gun").next().unwrap();
    assert!(!before.contains("[3") && !before.contains("[4"), "a colour was set: {written:?}");
}

#[test]
fn the_letters_theme_lets_a_test_read_roles_off_the_screen() {
    let theme = Theme::letters();
    let mut letters = std::collections::BTreeSet::new();
    for role in Role::ALL {
        assert_eq!(Theme::role_of(theme.style(*role).fg.unwrap()), Some(*role));
        assert!(letters.insert(role.letter()), "{role:?} has another's letter");
    }
    assert_eq!(Theme::role_of(Color::Reset), None);
    assert_eq!(Theme::role_of(Color::Indexed(15)), None);
}

#[test]
fn a_role_looks_like_its_parent_where_nothing_is_said_of_it() {
    let text = "[palette]\nink = '#010203'\n[roles]\ntext = { fg = 'ink', bg = 'white' }\n\
                warning = { bold = true }\nprotected = { bold = false, underlined = true }\n";
    let (theme, troubles) = Theme::read(text, "t.toml");
    assert_eq!(troubles, []);
    let text = Style::new().fg(Color::Rgb(1, 2, 3)).bg(Color::White);
    assert_eq!(theme.style(Role::Disabled), text);
    assert_eq!(theme.style(Role::Error), text.bold());
    let protected = theme.style(Role::Protected);
    assert_eq!(protected.add_modifier, Modifier::UNDERLINED);
}

#[test]
fn a_theme_may_inherit_and_change_a_colour_of_the_palette() {
    let text = "inherits = 'dark'\n[palette]\nsky = 'lightred'\n[roles]\naccent = 'sky'\n";
    let (mine, troubles) = Theme::read(text, "mine.toml");
    assert_eq!(troubles, []);
    assert_eq!(mine.style(Role::Accent).fg, Some(Color::LightRed));
    let dark = Theme::shipped("dark").unwrap();
    assert_eq!(mine.style(Role::Selected), dark.style(Role::Selected));
}

#[test]
fn all_troubles_of_a_theme_are_told_at_once() {
    let text = "\
inherits = 'drak'
[palette]
ink = 'blakc'
sun = 7
[rolls]
[roles]
txet = 'white'
text = { fg = 'no', gb = 'red', bold = 'yes' }
muted = 7
title = 'sunn'
";
    let (theme, troubles) = Theme::read(text, "t.toml");
    let told: Vec<_> = troubles.iter().map(|t| (t.line.unwrap(), t.what.word.as_str())).collect();
    assert_eq!(
        told,
        [
            (1, "trouble-unknown"),
            (3, "trouble-bad-colour"),
            (4, "trouble-wrong-kind"),
            (5, "trouble-unknown"),
            (7, "trouble-unknown"),
            (8, "trouble-bad-colour"),
            (8, "trouble-unknown"),
            (8, "trouble-wrong-kind"),
            (9, "trouble-wrong-kind"),
            (10, "trouble-bad-colour"),
        ]
    );
    assert_eq!(troubles[0].hint.as_ref().unwrap().args[0].1, "dark".into());
    assert_eq!(theme.style(Role::Text), Style::new());
}

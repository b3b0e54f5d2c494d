//! The list of an initiative where it is narrow: whoever rings sees whom, how often they were tried and why.

use super::{call, sealed};
use crate::harness::Start;
use tillit::base::Lang;
use tillit::domain::disposition::Disposition;

#[test]
fn how_often_somebody_was_tried_stands_in_the_narrow_list_too() {
    for (lang, tries) in [(Lang::Sv, "Försök"), (Lang::Fi, "Yrit."), (Lang::En, "Tries")] {
        let mut h = Start::new().lang(lang).with(sealed);
        for _ in 0..2 {
            call(&mut h, "Bertil", Disposition::NoAnswer);
        }
        h.keys("3<enter>");
        let screen = h.screen();
        let head =
            screen.lines().find(|line| line.contains(tries)).unwrap_or_else(|| panic!("{screen}"));
        let column = head.split(tries).next().unwrap().chars().count();
        let line = screen.lines().find(|line| line.contains("Bertil")).unwrap();
        let told: String = line.chars().skip(column).take(6).collect();
        assert_eq!(told.trim(), "2", "{screen}");
        // At its full width it says when as well.
        let wide = h.resize(120, 30).screen();
        let line = wide.lines().find(|line| line.contains("Bertil")).unwrap();
        assert!(line.contains("23"), "{wide}");
    }
}

//! Lists on this computer: paths as they are typed, pasted or dropped, and what lies where they lead.

use std::fs::{self, DirEntry};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::base::clock::Stamp;
use crate::base::text::fold;
use crate::store::{Asked, Errand, Result};

/// How a list's file ends.
pub const LISTS: [&str; 4] = ["csv", "txt", "tsv", "xlsx"];

/// Files shown at most; more letters find the rest.
const MOST: usize = 200;

/// Which lists a text in the path box may mean.
#[derive(Debug)]
pub struct Lists {
    /// The text as it stands in the box.
    pub typed: String,
    /// Folders looked in while no folder is named, the user's own first.
    pub places: Vec<PathBuf>,
    /// How the files end that are meant.
    pub endings: &'static [&'static str],
}

/// A list, or a folder on the way to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it lies.
    pub path: PathBuf,
    /// Whether it is a folder.
    pub folder: bool,
    /// Its size.
    pub bytes: u64,
    /// When it was last written.
    pub written: Stamp,
}

impl Errand for Lists {
    /// The lists, newest first, and the folders after them.
    type Answer = Vec<Found>;

    fn run(&self, _register: &Asked<'_>) -> Result<Vec<Found>> {
        let mut found = self.found();
        found.sort_by_cached_key(|one| {
            let name = one.path.file_name().map(|name| fold(&name.to_string_lossy()));
            (one.folder, if one.folder { 0 } else { -one.written.0 }, name)
        });
        found.dedup_by(|one, other| one.path == other.path);
        found.truncate(MOST);
        Ok(found)
    }
}

impl Lists {
    fn found(&self) -> Vec<Found> {
        let path = read(&self.typed, self.places.first().map(PathBuf::as_path));
        let named = self.typed.contains(['/', '\\']) || self.typed.trim().starts_with('~');
        if !named {
            let wanted = fold(self.typed.trim());
            let all = self.places.iter().flat_map(|place| within(place, "", (false, self.endings)));
            let folders = self.places.iter().filter(|_| wanted.is_empty());
            let folders = folders.filter_map(|place| Found::at(place));
            return all.filter(|one| fold(&one.name()).contains(&wanted)).chain(folders).collect();
        }
        match Found::at(&path) {
            Some(one) if one.folder => within(&path, "", (true, self.endings)),
            Some(one) => vec![one],
            None => {
                let start = path.file_name().map(|name| fold(&name.to_string_lossy()));
                let folder = path.parent();
                folder.map_or_else(Vec::new, |f| {
                    within(f, &start.unwrap_or_default(), (true, self.endings))
                })
            }
        }
    }
}

impl Found {
    fn at(path: &Path) -> Option<Self> {
        let about = fs::metadata(path).ok()?;
        let since = about.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let written = since.and_then(|since| i64::try_from(since.as_millis()).ok());
        Some(Self {
            path: path.to_owned(),
            folder: about.is_dir(),
            bytes: about.len(),
            written: Stamp(written.unwrap_or_default()),
        })
    }

    /// The name without its folder.
    pub fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or(self.path.as_os_str());
        name.to_string_lossy().into_owned()
    }

    /// What stands in the box when it is chosen: of a folder with the sign after which its files come.
    pub fn typed(&self) -> String {
        let mut typed = self.path.display().to_string();
        if self.folder && !typed.ends_with(MAIN_SEPARATOR) {
            typed.push(MAIN_SEPARATOR);
        }
        typed
    }
}

/// What lies in a folder and begins so; what the system hides is left out.
fn within(folder: &Path, start: &str, (folders, endings): (bool, &[&str])) -> Vec<Found> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let begins = |entry: &DirEntry| {
        let name = fold(&entry.file_name().to_string_lossy());
        name.starts_with(start) && !name.starts_with('.')
    };
    let found = entries.filter(begins).filter_map(|entry| Found::at(&entry.path()));
    found.filter(|one| if one.folder { folders } else { ends(&one.path, endings) }).collect()
}

fn ends(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().map(|ending| fold(&ending.to_string_lossy()));
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

/// The path that was meant: as dropped on a terminal, in quotation marks, as an address or with its
/// blanks marked; `~` is the user's own folder.
pub fn read(typed: &str, own: Option<&Path>) -> PathBuf {
    let bare = typed.trim().trim_start_matches("& ").trim();
    let quoted = ['"', '\''].iter().find_map(|mark| bare.strip_prefix(*mark)?.strip_suffix(*mark));
    let text = quoted.unwrap_or(bare).trim();
    let text = text.strip_prefix("file://").map_or_else(|| text.to_owned(), unescaped);
    if let (Some(rest), Some(own)) = (text.strip_prefix('~'), own)
        && (rest.is_empty() || rest.starts_with(['/', '\\']))
    {
        return own.join(rest.trim_start_matches(['/', '\\']));
    }
    let marked = MAIN_SEPARATOR == '/' && quoted.is_none() && text.contains('\\');
    if marked && !Path::new(&text).exists() {
        return PathBuf::from(text.replace("\\ ", " ").replace("\\(", "(").replace("\\)", ")"));
    }
    PathBuf::from(text)
}

/// The path of an address such as `file:///folk/eva/min%20lista.csv`.
fn unescaped(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = code.filter(|_| *first == b'%').and_then(|c| u8::from_str_radix(c, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    // `/C:/lists` is `C:/lists`.
    let drive = text.strip_prefix('/').filter(|rest| rest.get(1..2) == Some(":"));
    drive.map(str::to_owned).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_as_they_are_dropped_and_pasted() {
        let own = Path::new("/folk/eva");
        for (typed, path) in [
            ("  '/tmp/min lista.csv' ", "/tmp/min lista.csv"),
            ("\"C:\\Users\\eva\\min lista.csv\"", "C:\\Users\\eva\\min lista.csv"),
            ("& 'C:/listor/a.csv'", "C:/listor/a.csv"),
            ("file:///tmp/min%20lista%C3%A5.csv", "/tmp/min listaå.csv"),
            ("file:///C:/min%20lista.csv", "C:/min lista.csv"),
            ("100%.csv", "100%.csv"),
            ("~/listor/a.csv", "/folk/eva/listor/a.csv"),
            ("~", "/folk/eva"),
            ("~eva/a.csv", "~eva/a.csv"),
        ] {
            assert_eq!(read(typed, Some(own)), Path::new(path), "{typed}");
        }
        if MAIN_SEPARATOR == '/' {
            assert_eq!(
                read("/tmp/min\\ lista\\(1\\).csv", None),
                Path::new("/tmp/min lista(1).csv")
            );
        }
    }

    #[test]
    fn the_newest_list_of_a_folder_stands_first_and_only_lists_are_shown() {
        let dir = tempfile::tempdir().unwrap();
        let put = |name: &str, at: u64| {
            let file = fs::File::create(dir.path().join(name)).unwrap();
            file.set_modified(UNIX_EPOCH + std::time::Duration::from_secs(at)).unwrap();
        };
        put("old.csv", 10);
        put("new.TXT", 30);
        put("olga.tsv", 20);
        put("photo.png", 40);
        put(".hidden.csv", 50);
        fs::create_dir(dir.path().join("older")).unwrap();
        let names = |typed: &str| -> Vec<String> {
            let lists =
                Lists { typed: typed.into(), places: vec![dir.path().into()], endings: &LISTS };
            let mut found = lists.found();
            found.sort_by_key(|one| (one.folder, -one.written.0));
            found.iter().map(Found::name).collect()
        };
        let folder = format!("{}/", dir.path().display());
        assert_eq!(names(&folder), ["new.TXT", "olga.tsv", "old.csv", "older"]);
        assert_eq!(names(&format!("'{folder}'")), ["new.TXT", "olga.tsv", "old.csv", "older"]);
        assert_eq!(names(&format!("{folder}OL")), ["olga.tsv", "old.csv", "older"]);
        assert_eq!(names(&format!("{folder}old.csv")), ["old.csv"]);
        assert_eq!(names("lg"), ["olga.tsv"]);
        assert_eq!(names(&format!("{folder}nowhere/a")), Vec::<String>::new());
    }
}

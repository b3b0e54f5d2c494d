//! Folders that a sync service copies to other computers behind the program's back.

use serde::{Deserialize, Serialize};
use std::path::{Component, Path};

/// A service that keeps folders alike on several computers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Service {
    OneDrive,
    Dropbox,
    ICloud,
    Nextcloud,
    Syncthing,
    GoogleDrive,
    Box,
    PCloud,
}

/// How the service's own folder on a computer is called, or begins to be called where more follows
/// after the name; in small letters.
const FOLDERS: &[(&str, Service)] = &[
    ("onedrive", Service::OneDrive),
    ("dropbox", Service::Dropbox),
    ("iclouddrive", Service::ICloud),
    ("com~apple~clouddocs", Service::ICloud),
    ("nextcloud", Service::Nextcloud),
    ("owncloud", Service::Nextcloud),
    ("google drive", Service::GoogleDrive),
    ("googledrive", Service::GoogleDrive),
    ("box sync", Service::Box),
    ("box-box", Service::Box),
    ("pcloud", Service::PCloud),
    ("pclouddrive", Service::PCloud),
];

/// What anything may be called, and is the service's where it lies on top of a drive or in a user's own
/// folder: what Google calls the drive it streams it says in the user's language.
const ON_TOP: &[(&str, Service)] = &[
    ("my drive", Service::GoogleDrive),
    ("min enhet", Service::GoogleDrive),
    ("oma drive", Service::GoogleDrive),
    ("shared drives", Service::GoogleDrive),
    ("delade enheter", Service::GoogleDrive),
    ("jaetut drivet", Service::GoogleDrive),
    ("box", Service::Box),
];

/// What the service leaves in the folder it looks after, where that is called otherwise.
const MARKS: &[(&str, Service)] = &[
    (".dropbox", Service::Dropbox),
    (".dropbox.cache", Service::Dropbox),
    (".nextcloudsync.log", Service::Nextcloud),
    (".owncloudsync.log", Service::Nextcloud),
    (".stfolder", Service::Syncthing),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", Service::OneDrive),
    (".shortcut-targets-by-id", Service::GoogleDrive),
];

impl Service {
    /// What it calls itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::OneDrive => "OneDrive",
            Self::Dropbox => "Dropbox",
            Self::ICloud => "iCloud Drive",
            Self::Nextcloud => "Nextcloud",
            Self::Syncthing => "Syncthing",
            Self::GoogleDrive => "Google Drive",
            Self::Box => "Box",
            Self::PCloud => "pCloud",
        }
    }

    /// The service that looks after a folder, told by the names on the way to it and by what lies in
    /// them.
    pub fn of(folder: &Path) -> Option<Self> {
        Self::named(folder).or_else(|| folder.ancestors().find_map(Self::marked))
    }

    fn named(folder: &Path) -> Option<Self> {
        let names = folder.components().filter_map(|part| match part {
            Component::Normal(name) => Some(name.to_string_lossy().to_lowercase()),
            _ => None,
        });
        let names: Vec<String> = names.collect();
        let own = |name: &String| FOLDERS.iter().find(|(own, _)| is_it(name, own));
        let known = names.iter().find_map(own).or_else(|| {
            let top = on_top(&names)?;
            ON_TOP.iter().find(|(own, _)| own == top)
        });
        known.map(|(_, service)| *service)
    }

    fn marked(folder: &Path) -> Option<Self> {
        let lies = |mark: &str| std::fs::symlink_metadata(folder.join(mark)).is_ok();
        MARKS.iter().find(|(mark, _)| lies(mark)).map(|(_, service)| *service)
    }
}

/// The name on top of a drive, or in a user's own folder.
fn on_top(names: &[String]) -> Option<&String> {
    let is_drive = |name: &String| name.len() == 2 && name.ends_with(':');
    let drives = usize::from(names.first().is_some_and(is_drive));
    let home = names.get(drives).is_some_and(|name| name == "users" || name == "home");
    names.get(if home { drives + 2 } else { drives })
}

/// `OneDrive`, `OneDrive - Kommunen` and `Dropbox (Team)` are such folders, `dropboxes` is none.
fn is_it(name: &str, own: &str) -> bool {
    let rest = name.strip_prefix(own);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_services_folder_is_known_by_its_name() {
        let of = |path: &str| Service::named(Path::new(path));
        assert_eq!(of("/srv/karin/Dropbox/team"), Some(Service::Dropbox));
        assert_eq!(of("C:/karin/OneDrive - Göteborgs stad/team"), Some(Service::OneDrive));
        let apple = "/srv/k/Library/Mobile Documents/com~apple~CloudDocs/team";
        assert_eq!(of(apple), Some(Service::ICloud));
        assert_eq!(of("/srv/karin/Nextcloud"), Some(Service::Nextcloud));
        assert_eq!(of("/srv/team/dropboxes"), None);
        assert_eq!(of("/srv/karin/onedriver"), None);
        assert_eq!(of("G:/My Drive/team"), Some(Service::GoogleDrive));
        assert_eq!(of("G:/Min enhet"), Some(Service::GoogleDrive));
        assert_eq!(of("P:/pCloud Drive/team"), Some(Service::PCloud));
        assert_eq!(of("/srv/karin/pCloudDrive"), Some(Service::PCloud));
        assert_eq!(of("/srv/k/Library/CloudStorage/Box-Box/team"), Some(Service::Box));
        let own = |name: &str| of(&["C:", "Users", "karin", name, "team"].join("/"));
        assert_eq!(own("Oma Drive"), Some(Service::GoogleDrive));
        assert_eq!(own("Box"), Some(Service::Box));
        assert_eq!(own("boxes"), None);
        for none in ["S:/team/my drive", "/srv/box/team", "S:/team/box"] {
            assert_eq!(of(none), None, "{none}");
        }
    }

    #[test]
    fn and_by_what_lies_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("team/2026");
        std::fs::create_dir_all(&inner).unwrap();
        assert_eq!(Service::of(&inner), None);
        std::fs::create_dir(folder.path().join(".stfolder")).unwrap();
        assert_eq!(Service::of(&inner), Some(Service::Syncthing));
        let google = tempfile::tempdir().unwrap();
        std::fs::create_dir(google.path().join(".shortcut-targets-by-id")).unwrap();
        assert_eq!(Service::of(google.path()), Some(Service::GoogleDrive));
    }
}

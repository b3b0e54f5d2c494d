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
];

/// What the service leaves in the folder it looks after, where that is called otherwise.
const MARKS: &[(&str, Service)] = &[
    (".dropbox", Service::Dropbox),
    (".dropbox.cache", Service::Dropbox),
    (".nextcloudsync.log", Service::Nextcloud),
    (".owncloudsync.log", Service::Nextcloud),
    (".stfolder", Service::Syncthing),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", Service::OneDrive),
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
        names
            .into_iter()
            .find_map(|name| FOLDERS.iter().find(|(own, _)| is_it(&name, own)))
            .map(|(_, service)| *service)
    }

    fn marked(folder: &Path) -> Option<Self> {
        let lies = |mark: &str| std::fs::symlink_metadata(folder.join(mark)).is_ok();
        MARKS.iter().find(|(mark, _)| lies(mark)).map(|(_, service)| *service)
    }
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
    }

    #[test]
    fn and_by_what_lies_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("team/2026");
        std::fs::create_dir_all(&inner).unwrap();
        assert_eq!(Service::of(&inner), None);
        std::fs::create_dir(folder.path().join(".stfolder")).unwrap();
        assert_eq!(Service::of(&inner), Some(Service::Syncthing));
    }
}

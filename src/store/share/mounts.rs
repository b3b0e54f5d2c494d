//! How the drive is mounted, as the system tells it.

use std::path::Path;

/// Kinds of drives whose locks are known never to leave this computer.
const LOCAL: [&str; 5] = ["fuse.gvfsd-fuse", "fuse.sshfs", "fuse.rclone", "davfs", "fuse.davfs2"];

/// A mounted drive.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mount {
    /// What the system calls its kind, such as `ext4`, `cifs` or `nfs4`.
    pub kind: String,
    /// How it was mounted.
    pub options: Vec<String>,
}

impl Mount {
    /// The drive on which `path` lies; none where the system does not tell.
    #[cfg(target_os = "linux")]
    pub fn of(path: &Path) -> Option<Self> {
        let path = std::fs::canonicalize(path).ok()?;
        Self::find(&std::fs::read_to_string("/proc/self/mountinfo").ok()?, &path)
    }

    /// The drive on which `path` lies: on Windows only whether it is a share. A letter that stands for
    /// a share becomes the share's own name when the path is made whole.
    #[cfg(windows)]
    pub fn of(path: &Path) -> Option<Self> {
        use std::path::{Component, Prefix};
        let share = |path: &Path| match path.components().next() {
            Some(Component::Prefix(prefix)) => {
                matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
            }
            _ => false,
        };
        let whole = std::fs::canonicalize(path).ok()?;
        let kind = if share(path) || share(&whole) { "share" } else { "disk" };
        Some(Self { kind: kind.to_owned(), options: Vec::new() })
    }

    /// Elsewhere the system is not asked.
    #[cfg(not(any(target_os = "linux", windows)))]
    pub fn of(_: &Path) -> Option<Self> {
        None
    }

    /// Looks a path up in the kernel's list of mounts: the deepest one above it, the latest of those.
    #[cfg(any(test, target_os = "linux"))]
    fn find(list: &str, path: &Path) -> Option<Self> {
        let mounts = list.lines().filter_map(read);
        let above = mounts.filter(|(point, _)| path.starts_with(point));
        above.max_by_key(|(point, _)| point.len()).map(|(_, mount)| mount)
    }

    /// Whether it is a share of a Windows network or a Samba server.
    pub fn is_smb(&self) -> bool {
        matches!(self.kind.as_str(), "cifs" | "smb3" | "smbfs" | "share")
    }

    /// Whether it lies on another computer.
    pub fn is_remote(&self) -> bool {
        let known = ["nfs", "9p", "afs", "ceph", "fuse.sshfs", "davfs", "fuse.netdrive"];
        self.is_smb() || known.iter().any(|kind| self.kind.starts_with(kind))
    }

    /// The option, or the kind of the drive, by which locks bind this computer alone.
    pub fn local_locks(&self) -> Option<&str> {
        if LOCAL.contains(&self.kind.as_str()) {
            return Some(&self.kind);
        }
        let binds = |option: &&String| {
            matches!(option.as_str(), "nobrl" | "nolock" | "local_lock=all" | "local_lock=posix")
        };
        self.options.iter().find(binds).map(String::as_str)
    }

    /// Whether numbers of files are made up by this computer, and so may change.
    pub fn makes_numbers_up(&self) -> bool {
        self.options.iter().any(|option| option == "noserverino")
    }

    /// All that matters of it, for noticing that it is mounted otherwise than before.
    pub fn fingerprint(&self) -> String {
        format!("{} {}", self.kind, self.options.join(","))
    }
}

/// `36 35 98:0 / /mnt/team rw,noatime shared:1 - cifs //server/team rw,nobrl`.
#[cfg(any(test, target_os = "linux"))]
fn read(line: &str) -> Option<(String, Mount)> {
    let (own, rest) = line.split_once(" - ")?;
    let mut own = own.split(' ').skip(4);
    let (point, first) = (unescaped(own.next()?), own.next()?);
    let mut rest = rest.split(' ');
    let (kind, more) = (rest.next()?, rest.nth(1).unwrap_or_default());
    let options = first.split(',').chain(more.split(',')).map(str::to_owned).collect();
    Some((point, Mount { kind: kind.to_owned(), options }))
}

/// The kernel writes a blank in a name as `\040`.
#[cfg(any(test, target_os = "linux"))]
fn unescaped(text: &str) -> String {
    let signs = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
    signs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[cfg(windows)]
#[cfg(test)]
mod windows {
    use super::*;

    #[test]
    fn a_disk_is_no_share_by_whatever_way_it_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let verbatim = std::fs::canonicalize(folder.path()).unwrap();
        for path in [folder.path(), &verbatim] {
            let mount = Mount::of(path).unwrap();
            assert_eq!(mount.kind, "disk", "{}", path.display());
            assert!(!mount.is_remote());
        }
        assert_eq!(Mount::of(&folder.path().join("nowhere")), None);
    }

    /// A share that a script tells of.
    #[test]
    fn a_share_is_one_by_whatever_way_it_is_named() {
        let Some(share) = std::env::var_os("TILLIT_TEST_SHARE") else { return };
        let verbatim = std::fs::canonicalize(&share).unwrap();
        // Wine answers with a letter of its own, behind which it has a disk.
        let verbatim =
            Some(verbatim.as_path()).filter(|path| path.to_string_lossy().starts_with(r"\\?\UNC\"));
        for path in std::iter::once(Path::new(&share)).chain(verbatim) {
            let mount = Mount::of(path).unwrap();
            assert!(mount.is_smb() && mount.is_remote(), "{}: {mount:?}", path.display());
        }
        // A script looks for this: without a share nothing of it was done.
        println!("on the share {}", Path::new(&share).display());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:50 / /mnt/team rw,relatime shared:2 - cifs //server/team rw,vers=3.1.1,cache=strict
41 22 0:51 / /mnt/loose rw,relatime - cifs //server/team rw,vers=3.1.1,nobrl
42 22 0:52 / /mnt/old\\040share rw - nfs server:/old rw,vers=3,local_lock=all
43 22 0:53 / /mnt/nfs rw - nfs4 server:/x rw,vers=4.2,local_lock=none
44 43 0:54 / /mnt/nfs rw - cifs //server/y rw,nolock
45 22 0:55 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
";

    fn of(path: &str) -> Mount {
        Mount::find(LIST, Path::new(path)).unwrap()
    }

    #[test]
    fn the_deepest_mount_counts_and_of_two_the_later() {
        assert_eq!(of("/srv/karin/team.tillit").kind, "ext4");
        assert_eq!(of("/mnt/team/a/team.tillit").kind, "cifs");
        assert_eq!(of("/mnt/teammates").kind, "ext4");
        assert_eq!(of("/mnt/nfs/x").kind, "cifs");
    }

    #[test]
    fn options_that_make_locks_local_are_named() {
        assert_eq!(of("/mnt/team/x").local_locks(), None);
        assert_eq!(of("/mnt/loose/x").local_locks(), Some("nobrl"));
        let desktop = of("/run/user/1000/gvfs/smb-share:server=a,share=team/team.tillit");
        assert_eq!(desktop.local_locks(), Some("fuse.gvfsd-fuse"));
        assert_eq!(of("/mnt/old share/x").local_locks(), Some("local_lock=all"));
        assert_eq!(of("/mnt/nfs/x").local_locks(), Some("nolock"));
        assert_eq!(of("/srv").local_locks(), None);
        assert!(of("/mnt/team/x").is_smb() && !of("/srv").is_remote());
    }
}

//! The drive as `SQLite` knows it: its default, over the platform's own.

use super::cache::Name;
use super::power::Event;
use super::state::{Op, Wrong};
use super::{CLIENT, Client, Shared, drive_of, has_asked};
use rusqlite::ffi::{self, sqlite3_file, sqlite3_filename, sqlite3_io_methods, sqlite3_vfs};
use std::ffi::{CStr, c_char, c_int, c_void};
use std::sync::Once;

/// A file on a drive; behind it lies the platform's own.
#[repr(C)]
struct Wrapped {
    base: sqlite3_file,
    own: *mut Handle,
}

const HEAD: usize = size_of::<Wrapped>().next_multiple_of(8);

struct Handle {
    drive: Shared,
    client: Client,
    life: u64,
    id: u64,
    path: String,
}

/// Puts drives beneath everything that is opened from now on.
pub fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: a copy of the platform's own VFS, with functions of this file in four places.
        unsafe {
            let real = ffi::sqlite3_vfs_find(std::ptr::null());
            let mut vfs = *real;
            vfs.szOsFile += c_int::try_from(HEAD).unwrap();
            vfs.zName = c"drive".as_ptr();
            vfs.pNext = std::ptr::null_mut();
            vfs.pAppData = real.cast();
            vfs.xOpen = Some(x_open);
            vfs.xAccess = Some(x_access);
            vfs.xDelete = Some(x_delete);
            let code = ffi::sqlite3_vfs_register(Box::leak(Box::new(vfs)), 1);
            assert_eq!(code, ffi::SQLITE_OK);
        }
    });
}

unsafe fn real(vfs: *mut sqlite3_vfs) -> *mut sqlite3_vfs {
    // SAFETY: `install` has put it there.
    unsafe { (*vfs).pAppData.cast() }
}

unsafe fn text(name: *const c_char) -> String {
    // SAFETY: SQLite's names are C strings.
    unsafe { CStr::from_ptr(name) }.to_str().unwrap().to_owned()
}

/// What a computer's question ends with, before the file beneath is asked.
impl Handle {
    fn ask(&self, op: Op) -> Result<(), Wrong> {
        let asked = self.drive.lock().unwrap().asked(self.client);
        has_asked(self.client, asked);
        self.drive.lock().unwrap().ask(self.client, self.life, op)
    }

    fn happened(&self, event: Event) {
        self.drive.lock().unwrap().happened(&self.path, event);
    }

    /// This computer knows what it has done itself.
    fn heard(&self, name: Name) {
        let mut state = self.drive.lock().unwrap();
        let now = state.now;
        state.names.heard(self.client, &self.path, name, now);
        state.names.forget_size(self.client, &self.path);
    }
}

unsafe extern "C" fn x_open(
    vfs: *mut sqlite3_vfs,
    name: sqlite3_filename,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives a name or none, and memory as large as this VFS asks for; a file that lies on
    // no drive is the platform's own from its first byte.
    unsafe {
        let real = real(vfs);
        let open = (*real).xOpen.unwrap();
        let path = if name.is_null() { String::new() } else { text(name) };
        let Some(drive) = drive_of(&path) else { return open(real, name, file, flags, out) };
        (*file).pMethods = std::ptr::null();
        let client = CLIENT.get();
        let (life, id, created) = {
            let mut state = drive.lock().unwrap();
            let life = state.life(client);
            if let Err(wrong) = state.ask(client, life, Op::Open) {
                return match wrong {
                    Wrong::Code(code) | Wrong::Half(code) => code,
                    Wrong::Short | Wrong::Flip | Wrong::Lost => ffi::SQLITE_CANTOPEN,
                };
            }
            let creates = flags & ffi::SQLITE_OPEN_CREATE != 0;
            let now = state.now;
            if !creates && state.names.remembered(client, &path, now) == Some(Name::Absent) {
                return ffi::SQLITE_CANTOPEN;
            }
            (life, state.handle(), creates && !std::path::Path::new(&path).exists())
        };
        let below = file.byte_add(HEAD);
        let code = open(real, name, below, flags, out);
        if (*below).pMethods.is_null() {
            return code;
        }
        let handle = Handle { drive, client, life, id, path };
        if created {
            handle.happened(Event::Made);
        }
        // Opening brings fresh word from the server.
        let there = std::fs::metadata(&handle.path).is_ok_and(|meta| meta.len() > 0);
        handle.heard(if there { Name::There } else { Name::Empty });
        (*file.cast::<Wrapped>()).own = Box::into_raw(Box::new(handle));
        (*file).pMethods = &raw const METHODS;
        code
    }
}

unsafe extern "C" fn x_access(
    vfs: *mut sqlite3_vfs,
    name: *const c_char,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: as above, with a place for the answer.
    unsafe {
        let (real, path) = (real(vfs), text(name));
        let Some(drive) = drive_of(&path) else {
            return (*real).xAccess.unwrap()(real, name, flags, out);
        };
        let (client, mut state) = (CLIENT.get(), drive.lock().unwrap());
        let life = state.life(client);
        match state.ask(client, life, Op::Access) {
            Err(Wrong::Code(code) | Wrong::Half(code)) => return code,
            Err(Wrong::Short | Wrong::Flip | Wrong::Lost) | Ok(()) => {}
        }
        *out = c_int::from(state.look(client, &path) == Name::There);
        ffi::SQLITE_OK
    }
}

unsafe extern "C" fn x_delete(vfs: *mut sqlite3_vfs, name: *const c_char, folder: c_int) -> c_int {
    // SAFETY: as above.
    unsafe {
        let (real, path) = (real(vfs), text(name));
        let delete = (*real).xDelete.unwrap();
        let Some(drive) = drive_of(&path) else { return delete(real, name, folder) };
        let (client, mut state) = (CLIENT.get(), drive.lock().unwrap());
        let life = state.life(client);
        if let Err(Wrong::Code(code) | Wrong::Half(code)) = state.ask(client, life, Op::Delete) {
            return code;
        }
        let code = delete(real, name, folder);
        if code == ffi::SQLITE_OK {
            let now = state.now;
            state.happened(&path, Event::Gone);
            state.names.heard(client, &path, Name::Absent, now);
        }
        code
    }
}

/// The handle and the file beneath of an open file.
unsafe fn parts<'a>(file: *mut sqlite3_file) -> (&'a Handle, *mut sqlite3_file) {
    // SAFETY: SQLite calls these functions of files that `x_open` has opened.
    unsafe { (&*(*file.cast::<Wrapped>()).own, file.byte_add(HEAD)) }
}

/// Calls the file beneath.
macro_rules! below {
    ($file:expr, $method:ident $(, $arg:expr)*) => {
        // SAFETY: the platform's own file, open as long as ours is.
        unsafe { (*(*$file).pMethods).$method.unwrap()($file $(, $arg)*) }
    };
}

unsafe extern "C" fn x_size(file: *mut sqlite3_file, to: *mut i64) -> c_int {
    // SAFETY: as in `parts`.
    let (handle, below) = unsafe { parts(file) };
    if let Err(Wrong::Code(code) | Wrong::Half(code)) = handle.ask(Op::Size) {
        return code;
    }
    let mut state = handle.drive.lock().unwrap();
    let now = state.now;
    let remembered = state.names.size(handle.client, &handle.path, now);
    let code = below!(below, xFileSize, to);
    // SAFETY: SQLite gives a place for the answer.
    unsafe { *to = remembered.unwrap_or(*to) };
    if remembered.is_none() {
        // SAFETY: the same place.
        state.names.told_size(handle.client, &handle.path, unsafe { *to }, now);
    }
    code
}

unsafe extern "C" fn x_close(file: *mut sqlite3_file) -> c_int {
    // SAFETY: as in `parts`.
    let (handle, below) = unsafe { parts(file) };
    // Even a dead program's files are closed, by its system.
    let asked = handle.ask(Op::Close);
    handle.drive.lock().unwrap().locks.unlock(handle.id, 0);
    let code = below!(below, xClose);
    // SAFETY: the handle goes here, once.
    unsafe {
        drop(Box::from_raw((*file.cast::<Wrapped>()).own));
        (*file).pMethods = std::ptr::null();
    }
    match asked {
        Err(Wrong::Code(code) | Wrong::Half(code)) => code,
        _ => code,
    }
}

unsafe extern "C" fn x_read(file: *mut sqlite3_file, to: *mut c_void, n: c_int, at: i64) -> c_int {
    // SAFETY: as in `parts`.
    let (handle, below) = unsafe { parts(file) };
    let asked = handle.ask(Op::Read);
    if let Err(Wrong::Code(code) | Wrong::Half(code)) = asked {
        return code;
    }
    let code = below!(below, xRead, to, n, at);
    // SAFETY: SQLite gives room for what it asks to read.
    let room =
        unsafe { std::slice::from_raw_parts_mut(to.cast::<u8>(), usize::try_from(n).unwrap()) };
    match asked {
        Err(Wrong::Short) => {
            room.fill(0);
            return ffi::SQLITE_IOERR_SHORT_READ;
        }
        Err(Wrong::Flip) => {
            let place = usize::try_from(at).unwrap().wrapping_mul(7919) % room.len();
            room[place] ^= 1 << (place % 8);
        }
        _ => {}
    }
    code
}

unsafe extern "C" fn x_write(
    file: *mut sqlite3_file,
    from: *const c_void,
    n: c_int,
    at: i64,
) -> c_int {
    // SAFETY: as in `parts`.
    let (handle, below) = unsafe { parts(file) };
    let (n, error) = match handle.ask(Op::Write) {
        Err(Wrong::Code(code)) => return code,
        Err(Wrong::Half(code)) => (n / 2, Some(code)),
        Err(Wrong::Lost) => return ffi::SQLITE_OK,
        Err(Wrong::Short | Wrong::Flip) | Ok(()) => (n, None),
    };
    let code = below!(below, xWrite, from, n, at);
    // SAFETY: SQLite gives that many bytes and more.
    let bytes =
        unsafe { std::slice::from_raw_parts(from.cast::<u8>(), usize::try_from(n).unwrap()) };
    handle.happened(Event::Write { at: usize::try_from(at).unwrap(), bytes: bytes.to_vec() });
    handle.heard(Name::There);
    error.unwrap_or(code)
}

unsafe extern "C" fn x_truncate(file: *mut sqlite3_file, to: i64) -> c_int {
    // SAFETY: as in `parts`.
    let (handle, below) = unsafe { parts(file) };
    if let Err(Wrong::Code(code) | Wrong::Half(code)) = handle.ask(Op::Truncate) {
        return code;
    }
    handle.happened(Event::Cut(usize::try_from(to).unwrap()));
    handle.heard(if to == 0 { Name::Empty } else { Name::There });
    below!(below, xTruncate, to)
}

/// A pretended disk needs no real one to be waited for.
unsafe extern "C" fn x_sync(file: *mut sqlite3_file, _: c_int) -> c_int {
    // SAFETY: as in `parts`.
    let (handle, _) = unsafe { parts(file) };
    if let Err(Wrong::Code(code) | Wrong::Half(code)) = handle.ask(Op::Sync) {
        return code;
    }
    handle.happened(Event::Sync);
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_lock(file: *mut sqlite3_file, level: c_int) -> c_int {
    // SAFETY: as in `parts`.
    let (handle, below) = unsafe { parts(file) };
    if let Err(Wrong::Code(code) | Wrong::Half(code)) = handle.ask(Op::Lock) {
        return code;
    }
    let mut state = handle.drive.lock().unwrap();
    if !state.keeps_locks {
        return below!(below, xLock, level);
    }
    if state.locks.lock(handle.id, handle.client, &handle.path, level) {
        ffi::SQLITE_OK
    } else {
        ffi::SQLITE_BUSY
    }
}

unsafe extern "C" fn x_unlock(file: *mut sqlite3_file, level: c_int) -> c_int {
    // SAFETY: as in `parts`.
    let (handle, below) = unsafe { parts(file) };
    if let Err(Wrong::Code(code) | Wrong::Half(code)) = handle.ask(Op::Unlock) {
        return code;
    }
    let mut state = handle.drive.lock().unwrap();
    if !state.keeps_locks {
        return below!(below, xUnlock, level);
    }
    state.locks.unlock(handle.id, level);
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_reserved(file: *mut sqlite3_file, to: *mut c_int) -> c_int {
    // SAFETY: as in `parts`.
    let (handle, below) = unsafe { parts(file) };
    if let Err(Wrong::Code(code) | Wrong::Half(code)) = handle.ask(Op::Reserved) {
        return code;
    }
    let state = handle.drive.lock().unwrap();
    if !state.keeps_locks {
        return below!(below, xCheckReservedLock, to);
    }
    // SAFETY: SQLite gives a place for the answer.
    unsafe { *to = c_int::from(state.locks.is_reserved(&handle.path)) };
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_control(file: *mut sqlite3_file, op: c_int, with: *mut c_void) -> c_int {
    // SAFETY: as in `parts`.
    let (_, below) = unsafe { parts(file) };
    below!(below, xFileControl, op, with)
}

unsafe extern "C" fn x_sector(file: *mut sqlite3_file) -> c_int {
    // SAFETY: as in `parts`.
    let (_, below) = unsafe { parts(file) };
    below!(below, xSectorSize)
}

unsafe extern "C" fn x_traits(file: *mut sqlite3_file) -> c_int {
    // SAFETY: as in `parts`.
    let (handle, below) = unsafe { parts(file) };
    let told = below!(below, xDeviceCharacteristics);
    let held = handle.drive.lock().unwrap().holds_open;
    if held { told | ffi::SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN } else { told }
}

static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 1,
    xClose: Some(x_close),
    xRead: Some(x_read),
    xWrite: Some(x_write),
    xTruncate: Some(x_truncate),
    xSync: Some(x_sync),
    xFileSize: Some(x_size),
    xLock: Some(x_lock),
    xUnlock: Some(x_unlock),
    xCheckReservedLock: Some(x_reserved),
    xFileControl: Some(x_control),
    xSectorSize: Some(x_sector),
    xDeviceCharacteristics: Some(x_traits),
    xShmMap: None,
    xShmLock: None,
    xShmBarrier: None,
    xShmUnmap: None,
    xFetch: None,
    xUnfetch: None,
};

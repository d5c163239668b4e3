"""What happens in folders, in order, as Linux tells it (inotify)."""

import ctypes
import os
import struct

MOVED_TO, CREATE, DELETE = 0x80, 0x100, 0x200
EVENT = struct.Struct("iIII")


class Watch:
    """Notes from now on which names come into a folder and the folders in it, and which go."""

    def __init__(self, folder):
        libc = ctypes.CDLL(None, use_errno=True)
        self.descriptor = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        assert self.descriptor >= 0, os.strerror(ctypes.get_errno())
        self.places = {}
        for path in [folder, *(p for p in folder.rglob("*") if p.is_dir())]:
            number = libc.inotify_add_watch(self.descriptor, os.fsencode(path), MOVED_TO | CREATE | DELETE)
            self.places[number] = path.relative_to(folder)

    def events(self):
        """[(what, path)] so far: a hidden name comes into a folder, another comes, or it goes."""
        data = b""
        try:
            while piece := os.read(self.descriptor, 65_536):
                data += piece
        except BlockingIOError:
            pass
        os.close(self.descriptor)
        found = []
        while data:
            number, mask, _, length = EVENT.unpack_from(data)
            name = data[EVENT.size:EVENT.size + length].rstrip(b"\0").decode()
            data = data[EVENT.size + length:]
            if number not in self.places or not name:
                continue
            path = (self.places[number] / name).as_posix()
            if not name.startswith("."):
                found.append(("goes" if mask & DELETE else "comes", path))
            elif mask & CREATE:
                found.append(("hidden", path))
        return found

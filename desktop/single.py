"""One window for a profile: a second start hands its files to the first and ends.

Only programs of the same user can connect; what comes in is read as a list of paths and nothing else.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1_500
ANSWER_MS = 10_000
"""A window that is busy answers late; a second one beside it would be worse."""
MOST_BYTES = 1 << 20


def name_of(profile: Path) -> str:
    """Return the name under which the window of a profile listens."""
    return f"inside-joke-{hashlib.sha256(str(profile.resolve()).encode()).hexdigest()[:24]}"


def hand_over(profile: Path, paths: Sequence[Path]) -> bool:
    """Give paths to the window of this profile, if there is one; True when it took them."""
    socket = QLocalSocket()
    socket.connectToServer(name_of(profile))
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(msgspec.json.encode([str(path.absolute()) for path in paths]) + b"\n")
    socket.flush()
    taken = socket.waitForReadyRead(ANSWER_MS) and bytes(socket.readAll().data()) == b"ok\n"
    socket.disconnectFromServer()
    return taken


class Doorkeeper(QObject):
    """Listens for later starts; keep it as long as the window."""

    called = Signal(object)  # list of paths; empty when only the window is wanted

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(name_of(profile))  # what a crash left; nobody answered there
        self.listens = self._server.listen(name_of(profile))

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _greet(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            QTimer.singleShot(WAIT_MS, socket, socket.abort)  # one that says nothing
            if socket.canReadLine():
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > MOST_BYTES:
            socket.abort()
        if not socket.canReadLine():
            return
        try:
            paths = msgspec.json.decode(bytes(socket.readLine().data()), type=list[str])
        except msgspec.MsgspecError:
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        socket.disconnectFromServer()
        self.called.emit([Path(path) for path in paths])

"""A small window of another program, from which a file can be dragged: `python -m tests.journeys.drag_source FILE`."""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """Whoever presses here and moves carries the file."""

    def __init__(self, file: Path) -> None:
        super().__init__(file.name)
        self._file = file
        self.setWindowTitle("Not Inside Joke")
        self.setFixedSize(240, 80)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        """Begin."""
        drag, data = QDrag(self), QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._file))])
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    qt = QApplication(sys.argv)
    source = Source(Path(sys.argv[1]).resolve())
    source.show()
    sys.exit(qt.exec())

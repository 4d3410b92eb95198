"""The pinned PySide6 must not lose references to None: 6.12.0 does on Python 3.11, and aborts the app after a while."""

import sys

import pytest
from PySide6.QtGui import QImage

CALLS = 1000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_that_return_nothing_keep_none_alive():
    image = QImage(8, 8, QImage.Format.Format_RGBA8888)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        image.fill(0)

    assert sys.getrefcount(None) - before > -CALLS // 10

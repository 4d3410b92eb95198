"""A row that goes on below."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.app import application
from desktop.widgets.flow import Flow


@pytest.fixture
def buttons(qapp):
    application()
    whole = QWidget()
    column, flow = QVBoxLayout(whole), Flow(spacing=4)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(flow)
    made = [QPushButton(f"Button number {n}") for n in range(6)]
    for each in made:
        flow.addWidget(each)
    whole.show()
    yield whole, flow, made
    whole.close()
    whole.deleteLater()


def test_a_row_with_room_is_one_row_and_a_narrow_one_goes_on_below(buttons):
    whole, flow, made = buttons
    whole.resize(flow.sizeHint().width(), 400)
    whole.layout().activate()
    assert len({each.y() for each in made}) == 1
    whole.resize(made[0].width() * 2 + 10, 400)
    whole.layout().activate()
    assert len({each.y() for each in made}) == 3
    assert made[0].x() == made[2].x() and abs(made[1].x() - made[3].x()) <= 3  # figures differ in width
    assert max(each.geometry().right() for each in made) <= whole.width()
    assert flow.heightForWidth(whole.width()) == 3 * made[0].height() + 2 * 4


def test_what_is_hidden_takes_no_room_and_what_is_taken_is_gone(buttons):
    _, flow, made = buttons
    wide = flow.sizeHint().width()
    made[1].hide()
    assert flow.sizeHint().width() < wide
    assert flow.takeAt(0).widget() is made[0]
    assert flow.count() == 5 and flow.itemAt(5) is None and flow.takeAt(9) is None


def test_it_is_as_high_as_the_highest_of_its_last_row(buttons):
    _, flow, made = buttons
    made[4].setMinimumHeight(90)
    assert flow.heightForWidth(flow.sizeHint().width()) == 90

"""Qt's own widgets in the theme's colours: one style sheet, made from tokens."""

from desktop.assets import ASSETS
from desktop.theme import (
    BODY,
    FAMILY,
    FOCUS_RING,
    LARGE,
    POST,
    RADIUS,
    SMALL,
    SMALL_RADIUS,
    STEP,
    TITLE,
    Tokens,
    mixed,
    scaled,
)

ARROW = "arrow-down"
CHECK = {"light": "check-light", "dark": "check-dark"}
NOTICE, BAD, HOVER = 0.07, 0.08, 0.05  # how much of a colour is in a ground
_SHEET = """
* {{ font-family: "{family}"; font-size: {body}px; color: {t.text}; }}
QMainWindow, QDialog, #page, QScrollArea, QScrollArea > QWidget > QWidget {{ background: {t.ground}; }}
QListView {{ border: none; background: {t.raised}; }}
QScrollArea, LongList, GalleryGrid {{ border: none; background: transparent; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {large}px; font-weight: 600; }}
QLabel[role="post"] {{ font-size: {post}px; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="small"] {{ color: {t.muted}; font-size: {small}px; }}
QLabel[role="like"] {{ color: {t.like}; font-weight: 600; }}
QLabel[role="dislike"] {{ color: {t.dislike}; font-weight: 600; }}
QFrame[role="card"] {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {radius}px; }}
QFrame[role="sunken"] {{ background: {t.sunken}; border: none; border-radius: {radius}px; }}
QFrame[role="target"] {{ background: {t.sunken}; border: 2px dashed {t.faint}; border-radius: {radius}px; }}
QFrame[role="rail"], QWidget[role="rail"] {{ background: {t.sunken}; border: none; }}
QFrame[role="strip"] {{ background: {t.sunken}; border: none; border-top: 1px solid {t.line}; }}
QFrame[role="notice"] {{ background: {notice}; border: 1px solid {notice_line}; border-radius: {small_radius}px; }}
QFrame[role="notice"][kind="bad"] {{ background: {bad}; border-color: {t.dislike}; }}

QPushButton {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {small_radius}px;
  padding: 7px 14px; min-height: {line}px; font-weight: 500; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {t.line}; }}
QPushButton:disabled {{ color: {t.faint}; }}
QPushButton:focus {{ border: {ring}px solid {t.accent}; padding: 6px 13px; }}
QPushButton[role="primary"] {{ background: {t.accent_fill}; border-color: {t.accent_fill}; color: {t.on_accent};
  font-weight: 600; padding: 10px 20px; }}
QPushButton[role="primary"]:hover {{ background: {primary_hover}; }}
QPushButton[role="primary"]:disabled {{ background: {t.line}; border-color: {t.line}; color: {t.muted}; }}
QPushButton[role="primary"]:focus {{ border: {ring}px solid {t.text}; padding: 9px 19px; }}
QPushButton[role="tall"] {{ padding: 10px 20px; }}
QPushButton[role="tall"]:focus {{ padding: 9px 19px; }}
QPushButton[role="danger"] {{ color: {t.dislike}; border-color: {t.dislike}; }}
QPushButton[role="danger"]:disabled {{ color: {t.faint}; border-color: {t.line}; }}
QPushButton[role="choice"]:checked {{
  border: {ring}px solid {t.accent}; padding: 6px 13px; color: {t.accent_text}; }}
QPushButton[role="legend"] {{ background: transparent; border: none; border-bottom: {ring}px solid transparent;
  border-radius: 0; padding: 3px 12px 3px 0; color: {t.muted}; text-align: left; }}
QPushButton[role="legend"]:hover, QPushButton[role="legend"]:checked {{ color: {t.text}; }}
QPushButton[role="legend"]:focus {{ border-bottom-color: {t.accent}; }}
QPushButton[role="quiet"], QToolButton[role="quiet"] {{ background: transparent; border: {ring}px solid transparent;
  color: {t.muted}; padding: 5px 10px; border-radius: {small_radius}px; font-weight: 500; }}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {{ background: {hover}; color: {t.text}; }}
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus {{ border-color: {t.accent}; }}
QToolButton[role="railicon"] {{ padding: 0; }}
QToolButton[role="rail"], QToolButton[role="railicon"] {{ background: transparent;
  border: {ring}px solid transparent; border-radius: {small_radius}px; color: {t.muted}; font-weight: 500; }}
QToolButton[role="rail"] {{ padding: 8px 10px; }}
QToolButton[role="rail"]:hover, QToolButton[role="railicon"]:hover {{ background: {t.line}; color: {t.text}; }}
QToolButton[role="rail"]:checked, QToolButton[role="railicon"]:checked {{
  background: {t.raised}; color: {t.text}; font-weight: 600; }}
QToolButton[role="rail"]:focus, QToolButton[role="railicon"]:focus {{ border-color: {t.accent}; }}

QPlainTextEdit, QLineEdit, QSpinBox {{ background: {t.raised}; border: 1px solid {t.line};
  border-radius: {small_radius}px; padding: 8px; selection-background-color: {t.accent_fill};
  selection-color: {t.on_accent}; }}
QPlainTextEdit:focus, QLineEdit:focus, QSpinBox:focus {{ border: {ring}px solid {t.accent}; padding: 7px; }}
QComboBox {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {small_radius}px; padding: 8px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
QComboBox:focus {{ border: {ring}px solid {t.accent}; padding: 7px; }}
QMenu {{ background: {t.raised}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 6px 16px; border-radius: {small_radius}px; }}
QMenu::item:selected {{ background: {hover}; }}
QMenu::item:disabled {{ color: {t.faint}; }}
QComboBox QAbstractItemView {{ background: {t.raised}; border: 1px solid {t.line}; outline: none;
  selection-background-color: {hover}; selection-color: {t.text}; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 2px; border: {ring}px solid transparent;
  border-radius: {small_radius}px; }}
QCheckBox::indicator {{ width: {box}px; height: {box}px; border: 2px solid {t.muted}; border-radius: 4px;
  background: {t.raised}; }}
QCheckBox::indicator:checked {{ background: {t.accent_fill}; border-color: {t.accent_fill}; image: url("{check}"); }}
QCheckBox::indicator:disabled {{ border-color: {t.faint}; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {t.accent}; }}
QSlider:horizontal {{ min-height: {high}px; }}
QSlider::groove:horizontal {{ height: 4px; background: {t.faint}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ width: {box}px; height: {box}px; margin: -{half}px 0; border-radius: {round}px;
  background: {t.raised}; border: 2px solid {t.muted}; }}
QSlider::handle:horizontal:focus {{ border-color: {t.accent}; }}
QSlider:focus {{ border: {ring}px solid {t.accent}; border-radius: {small_radius}px; }}
QTableView {{ background: {t.raised}; alternate-background-color: {t.ground}; border: 1px solid {t.line};
  border-radius: {small_radius}px; gridline-color: transparent; selection-background-color: {hover};
  selection-color: {t.text}; }}
QTableView:focus {{ border: {ring}px solid {t.accent}; }}
QTableView::item {{ padding: 0 8px; }}
QHeaderView, QHeaderView::section {{ background: {t.sunken}; color: {t.muted}; border: none;
  padding: 0 14px 0 5px; font-size: {small}px; }}
QTableCornerButton::section {{ background: {t.sunken}; border: none; }}
QProgressBar {{ background: {t.line}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
QProgressBar[role="thin"] {{ border-radius: 0; max-height: 3px; min-height: 3px; }}
QListWidget {{ background: transparent; border: none; outline: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t.line}; border-radius: 4px; min-height: 32px; margin: 1px; }}
QScrollBar::handle:vertical:hover {{ background: {t.faint}; }}
QScrollBar:horizontal {{ height: 0; }}
QScrollBar::add-line, QScrollBar::sub-line {{ background: none; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QToolTip {{ background: {t.text}; color: {t.ground}; border: none; padding: 4px 8px; font-size: {small}px; }}
"""


def grounds(tokens: Tokens) -> tuple[str, ...]:
    """Return the grounds that are mixed here and bear words: a note, an error, what is hovered."""
    return tuple(
        mixed(tokens.raised, words, share).name()
        for words, share in ((tokens.accent, NOTICE), (tokens.dislike, BAD), (tokens.text, HOVER))
    )


def stylesheet(tokens: Tokens) -> str:
    """Return the style sheet of the whole app."""
    notice, bad, hover = grounds(tokens)
    return _SHEET.format(
        arrow=(ASSETS / "icons" / ARROW).with_suffix(".svg").as_posix(),
        t=tokens,
        family=FAMILY,
        small=scaled(SMALL),
        body=scaled(BODY),
        post=scaled(POST),
        large=scaled(LARGE),
        title=scaled(TITLE),
        radius=RADIUS,
        small_radius=SMALL_RADIUS,
        ring=FOCUS_RING,
        line=scaled(18),
        box=scaled(16),
        high=scaled(16) + 12,
        half=scaled(16) // 2,
        round=(scaled(16) + 4) // 2,
        check=(ASSETS / "icons" / CHECK[tokens.name]).with_suffix(".svg").as_posix(),
        step=STEP,
        hover=hover,
        primary_hover=mixed(tokens.accent_fill, tokens.text, 0.12).name(),
        notice=notice,
        notice_line=mixed(tokens.line, tokens.accent, 0.35).name(),
        bad=bad,
    )

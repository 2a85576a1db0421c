"""Colours, sizes and icons from the tokens in ``assets/style``; light and dark from one source."""

from __future__ import annotations

import json
import re
from functools import lru_cache

from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

import assets

_tokens: dict[str, dict[str, str | int]] = json.loads(assets.read_text("style", "tokens.json"))
_current = "light"
_percent = 100


def apply(theme: str, text_percent: int) -> None:
    """Style the whole application. ``theme`` is ``system``, ``light`` or ``dark``."""
    global _current, _percent
    _current, _percent = _resolved(theme), text_percent
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    app.setPalette(_palette())
    values = {**_tokens[_current], **{n: size(n) for n in _tokens["sizes"]}}
    box, ring = scaled(16), scaled(5)
    # Indicators grow with the text; what a border adds is taken from the inside.
    values |= {"box": box, "box_focus": box - 2, "radio": box // 2 + 1, "tick": scaled(12)}
    values |= {"ring": ring, "dot": box + 2 - 2 * ring}
    for picture in ("check", "arrow"):
        values[picture] = assets.path("style", f"{picture}-{_current}.svg").as_posix()
    sheet = assets.read_text("style", "style.qss")
    app.setStyleSheet(re.sub(r"\{(\w+)\}", lambda m: str(values[m[1]]), sheet))
    icon.cache_clear()


def paint_ground(theme: str) -> None:
    """Only the colours, for a window that is to be there before its style."""
    global _current
    _current = _resolved(theme)
    QGuiApplication.setPalette(_palette())


def color(name: str) -> QColor:
    """A colour by its token."""
    return QColor(str(_tokens[_current][name]))


def size(name: str) -> int:
    """A size by its token, in pixels, scaled with the text except for corners."""
    value = int(_tokens["sizes"][name])
    return value if name == "radius" else round(value * _percent / 100)


def scaled(pixels: int) -> int:
    """A length that grows with the text."""
    return round(pixels * _percent / 100)


@lru_cache(maxsize=256)
def icon(name: str, token: str = "ink_soft", *, gap: int = 0) -> QIcon:
    """An icon of the set, in the colour of a token, with empty room (of 16 wide) behind it."""
    from PySide6.QtCore import QByteArray, QRectF
    from PySide6.QtGui import QPainter, QPixmap
    from PySide6.QtSvg import QSvgRenderer

    source = assets.read_text("icons", f"{name}.svg").replace("currentColor", color(token).name())
    renderer = QSvgRenderer(QByteArray(source.encode()))
    result = QIcon()
    for pixels in (16, 20, 32, 40, 64):
        pixmap = QPixmap(round(pixels * (16 + gap) / 16), pixels)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        result.addPixmap(pixmap)
    return result


def _resolved(theme: str) -> str:
    if theme != "system":
        return theme
    # By name: the first use of the Qt namespace costs 45 ms, and the first window waits for it.
    return "dark" if QGuiApplication.styleHints().colorScheme().name == "Dark" else "light"


def _palette() -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "paper",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.PlaceholderText: "ink_faint",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "ink",
    }
    palette = QPalette()
    for role, token in roles.items():
        palette.setColor(role, color(token))
    return palette

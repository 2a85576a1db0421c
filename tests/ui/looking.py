"""Everything that a window shows or tells: widgets, models, titles, tool tips."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from coachapp.ui.search.model import HTML_ROLE

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.EditRole,
    HTML_ROLE,
)


def everything_in(top: QWidget) -> str:
    """All words of the visible widgets below a window, with what screen readers are told."""
    parts = [top.windowTitle()]
    for widget in [top, *top.findChildren(QWidget)]:
        if widget.isVisible():
            parts += _of_widget(widget)
    return "\n".join(filter(None, parts))


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield widget.windowTitle()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.text()
        yield widget.placeholderText()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QAbstractItemView):
        yield from _of_model(widget.model())
    if isinstance(widget, QComboBox):
        yield from _of_model(widget.model())


def _of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    for n in range(model.rowCount(QModelIndex())):
        n_columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        for m in range(n_columns):
            index = model.index(n, m)
            yield from (str(index.data(role)) for role in _ROLES if index.data(role) is not None)

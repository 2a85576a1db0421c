"""The timeline of a case: a list that draws only what is seen of it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from coachapp.domain.casefile import CaseFile
from coachapp.domain.rules import session_number
from coachapp.domain.timeline import Event, EventKind, timeline
from coachapp.ui import language, theme
from coachapp.ui.widgets.basics import column, label
from coachapp.ui.widgets.chart import score_text

_EVENT_ROLE = Qt.ItemDataRole.UserRole + 1
_ICONS = {
    EventKind.CASE_STARTED: "play",
    EventKind.AGREED: "file-text",
    EventKind.SESSION: "message-circle",
    EventKind.GOAL_SET: "target",
    EventKind.GOAL_REACHED: "circle-check",
    EventKind.SCORE: "chart-line",
    EventKind.INSIGHT: "quote",
    EventKind.ACTION_DONE: "check",
    EventKind.ACTION_DUE: "clock",
    EventKind.ASSESSMENT: "target",
    EventKind.MATERIAL: "file-plus",
    EventKind.CASE_ENDED: "archive",
}
Index = QModelIndex | QPersistentModelIndex


class TimelinePage(QWidget):
    """Emits the session that an event belongs to."""

    session_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._model = _Events()
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Timeline"))
        self.list.setMinimumHeight(theme.scaled(360))
        self.list.activated.connect(self._chosen)
        layout = column(self, gap=8)
        layout.addWidget(
            label(self.tr("The newest first. Return opens the session of a line."), "small")
        )
        layout.addWidget(self.list, 1)

    def show_file(self, file: CaseFile) -> None:
        """Fill the list."""
        self._model.show(file)

    def _chosen(self, index: QModelIndex) -> None:
        event: Event = index.data(_EVENT_ROLE)
        if event.session_id is not None:
            self.session_chosen.emit(event.session_id)


class _Events(QAbstractListModel):
    """The events with their words."""

    def __init__(self) -> None:
        super().__init__()
        self._events: tuple[Event, ...] = ()
        self._file: CaseFile | None = None

    def show(self, file: CaseFile) -> None:
        self.beginResetModel()
        self._file = file
        self._events = timeline(file)
        self.endResetModel()

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return len(self._events)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        event = self._events[index.row()]
        if role == _EVENT_ROLE:
            return event
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(event)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{language.short_day(event.on)}: {self._words(event)}"
        return None

    def _words(self, event: Event) -> str:
        text = " ".join(event.text.split())[:200]
        if event.kind is EventKind.SESSION:
            assert self._file is not None
            assert event.session_id is not None
            bare = " ".join(t for t in text.split(" ") if t.strip("#*-"))
            number = session_number(self._file, event.session_id)
            head = self.tr("Session {n}").format(n=number)
            return f"{head}: {bare}" if bare else head
        forms = {
            EventKind.CASE_STARTED: self.tr("Case started: {text}"),
            EventKind.AGREED: self.tr("Agreed: {text}"),
            EventKind.GOAL_SET: self.tr("New goal: {text}"),
            EventKind.GOAL_REACHED: self.tr("Goal reached: {text}"),
            EventKind.SCORE: self.tr("{text}: {score}"),
            EventKind.INSIGHT: self.tr("Insight: “{text}”"),
            EventKind.ACTION_DONE: self.tr("Done: {text}"),
            EventKind.ACTION_DUE: self.tr("To do by this day: {text}"),
            EventKind.ASSESSMENT: self.tr("Assessment: {text}"),
            EventKind.MATERIAL: self.tr("File added: {text}"),
            EventKind.CASE_ENDED: self.tr("Case closed: {text}"),
        }
        score = "" if event.value is None else score_text(event.value)
        return forms[event.kind].format(text=text, score=score)


class _Line(QStyledItemDelegate):
    """The day, an icon, and the words on one line."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, theme.scaled(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        event: Event = index.data(_EVENT_ROLE)
        style_option = QStyleOptionViewItem(option)
        style_option.text = ""
        view = self.parent()
        assert isinstance(view, QListView)
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, style_option, painter, view)
        painter.save()
        rect: QRect = option.rect
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        font = painter.font()
        font.setPixelSize(theme.size("small"))
        painter.setFont(font)
        painter.setPen(theme.color("ink_soft"))
        day = QRect(rect.left() + 8, rect.top(), theme.scaled(92), rect.height())
        painter.drawText(day, middle, language.short_day(event.on))
        side = theme.scaled(16)
        icon = QRect(day.right() + 4, rect.center().y() - side // 2, side, side)
        theme.icon(_ICONS[event.kind]).paint(painter, icon)
        is_session = event.kind is EventKind.SESSION
        font.setPixelSize(theme.size("body"))
        font.setBold(is_session)
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        words = QRect(
            icon.right() + 12, rect.top(), rect.right() - icon.right() - 20, rect.height()
        )
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, middle, text)
        painter.restore()

"""One field over everything; arrows choose, Return opens, Esc closes."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAbstractTextDocumentLayout, QKeyEvent, QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from coachapp.domain.ids import ClientId
from coachapp.domain.search import ALL_KINDS, FoundKind, Scope
from coachapp.ui import theme
from coachapp.ui.search.model import HTML_ROLE, FoundModel
from coachapp.ui.widgets.basics import column, label, row
from coachapp.ui.widgets.fields import search_field

_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
Index = QModelIndex | QPersistentModelIndex


class SearchDialog(QDialog):
    """Emits what is typed and what is chosen."""

    asked = Signal(str, object)
    chosen = Signal(int)

    def __init__(self, parent: QWidget, client: tuple[ClientId, str] | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find"))
        self.setMinimumSize(560, 320)
        self.resize(theme.scaled(720), theme.scaled(520))
        self.model = FoundModel()
        self.field = search_field(
            self.tr("Find a client, a word, a file, or something to do"),
            self.tr("Empty the search"),
        )
        self.field.textChanged.connect(self._ask)
        self.field.returnPressed.connect(self._choose_current)
        self.field.installEventFilter(self)
        self._build_filters(client)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setItemDelegate(_TwoLines(self.list))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.activated.connect(lambda index: self.chosen.emit(index.row()))
        self.list.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self._said = label("", "small")
        layout = column(self, margin=16, gap=8)
        layout.addWidget(self.field)
        filters = row(gap=8)
        for box in (self._clients, self._kinds, self._periods):
            filters.addWidget(box, 1)
        layout.addLayout(filters)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._said)
        self.field.setFocus()

    def _build_filters(self, client: tuple[ClientId, str] | None) -> None:
        self._clients, self._kinds, self._periods = QComboBox(), QComboBox(), QComboBox()
        self._clients.addItem(self.tr("All clients"), None)
        if client is not None:
            self._clients.addItem(client[1], client[0])
        self._clients.setAccessibleName(self.tr("Client"))
        texts = {FoundKind.NOTES, FoundKind.PRIVATE_NOTES, FoundKind.CLIENT, FoundKind.CASE}
        for name, kinds in (
            (self.tr("Everything"), ALL_KINDS),
            (self.tr("Notes"), texts),
            (self.tr("Reports"), {FoundKind.REPORT}),
            (
                self.tr("Clients and cases"),
                {
                    FoundKind.CLIENT_NAME,
                    FoundKind.CASE_TITLE,
                    FoundKind.CONTACT,
                    FoundKind.CONTRACT,
                },
            ),
            (
                self.tr("Goals, actions, insights"),
                {FoundKind.GOAL, FoundKind.ACTION, FoundKind.INSIGHT},
            ),
            (
                self.tr("Assessments and techniques"),
                {FoundKind.ASSESSMENT, FoundKind.TECHNIQUE},
            ),
            (self.tr("Files"), {FoundKind.MATERIAL}),
        ):
            self._kinds.addItem(name, frozenset(kinds))
        self._kinds.setAccessibleName(self.tr("Kind"))
        for name, days in (
            (self.tr("Always"), 0),
            (self.tr("Last month"), 31),
            (self.tr("Last half year"), 183),
            (self.tr("Last year"), 366),
        ):
            self._periods.addItem(name, days)
        self._periods.setAccessibleName(self.tr("Period"))
        for box in (self._clients, self._kinds, self._periods):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(12)
            box.currentIndexChanged.connect(self._ask)

    @property
    def scope(self) -> Scope:
        """Where to look."""
        days = int(self._periods.currentData())
        return Scope(
            client_id=self._clients.currentData(),
            kinds=self._kinds.currentData(),
            since=date.today() - timedelta(days=days) if days else None,
        )

    def show_found(self) -> None:
        """The model holds the answer to what stands in the field."""
        n = self.model.rowCount()
        if n:
            self.list.setCurrentIndex(self.model.index(0, 0))
        if not self.field.text().strip():
            self._said.setText("")
        else:
            self._said.setText(
                self.tr("%n find(s). Return opens the chosen one.", "", n)
                if n
                else self.tr("Nothing found. Fewer letters find more.")
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while one types."""
        if isinstance(event, QKeyEvent) and self._is_move(event):
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    @staticmethod
    def _is_move(event: QKeyEvent) -> bool:
        return event.type() is QEvent.Type.KeyPress and event.key() in _MOVES

    def _ask(self) -> None:
        self.asked.emit(self.field.text(), self.scope)

    def _choose_current(self) -> None:
        if self.list.currentIndex().isValid():
            self.chosen.emit(self.list.currentIndex().row())


class _TwoLines(QStyledItemDelegate):
    """Draws the HTML of a row within its width."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See Qt."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        area = option.rect.adjusted(12, 6, -12, -6)
        document = _document(index, option, area.width())
        painter.save()
        painter.translate(area.topLeft())
        painter.setClipRect(area.translated(-area.topLeft()))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, theme.color("ink"))
        document.documentLayout().draw(painter, context)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """See Qt."""
        view = self.parent()
        width = view.viewport().width() - 24 if isinstance(view, QListView) else 400
        return QSize(0, round(_document(index, option, width).size().height()) + 12)


def _document(index: Index, option: QStyleOptionViewItem, width: int) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(option.font)
    document.setTextWidth(width)
    document.setHtml(index.data(HTML_ROLE))
    return document

"""The open practice: a sidebar of places, and the place that is open."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from coachapp.ui import theme
from coachapp.ui.anonymizing.view import AnonymizingView
from coachapp.ui.assistant.view import AssistantPanel
from coachapp.ui.clients.view import ClientsView
from coachapp.ui.models.view import ModelsView
from coachapp.ui.session.view import SessionView
from coachapp.ui.settings.view import SettingsView
from coachapp.ui.today.view import TodayView
from coachapp.ui.widgets.basics import button, column, frame, label, row
from coachapp.ui.widgets.messages import MessageBar

PLACES = ("today", "clients", "anonymizing", "models", "settings")


class DeskView(QWidget):
    """Holds the screens; emits which place was chosen."""

    place_chosen = Signal(str)
    lock_wanted = Signal()
    search_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    sharing_toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.bar = MessageBar()
        self.sharing = self._sharing_bar()
        self.place = "today"
        self.screens = QStackedWidget()
        self.screens.setObjectName("screens")
        self.today = TodayView()
        self.clients = ClientsView()
        self.anonymizing = AnonymizingView()
        self.models = ModelsView()
        self.settings = SettingsView()
        self.session = SessionView()
        self.assistant = AssistantPanel()
        self.session_page = QSplitter(Qt.Orientation.Horizontal)
        self.session_page.addWidget(self.session)
        self.session_page.addWidget(self.assistant)
        self.session_page.setStretchFactor(0, 1)
        self.session_page.setChildrenCollapsible(False)
        self.session_page.setSizes([700, 400])
        self.session.panel_toggled.connect(
            lambda: self.assistant.setVisible(self.assistant.isHidden())
        )
        close = QShortcut(QKeySequence("Esc"), self.assistant)
        close.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        close.activated.connect(self._close_panel)
        screens = (self.today, self.clients, self.anonymizing, self.models, self.settings)
        for screen in (*screens, self.session_page):
            self.screens.addWidget(screen)
        main = column(gap=0)
        holder = column(margin=0)
        holder.setContentsMargins(16, 0, 16, 0)
        holder.addWidget(self.sharing)
        holder.addWidget(self.bar)
        main.addLayout(holder)
        main.addWidget(self.screens, 1)
        self._cover = label(self.tr("Names are being hidden…"), "soft")
        self._cover.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cover.hide()
        main.addWidget(self._cover, 1)
        layout = row(self, gap=0)
        layout.addWidget(self._sidebar())
        layout.addLayout(main, 1)

        for keys, wanted in (
            ("Ctrl+Z", self.undo_wanted),
            ("Ctrl+Shift+Z", self.redo_wanted),
            ("Ctrl+Y", self.redo_wanted),
            ("F8", self.sharing_toggled),
        ):
            QShortcut(QKeySequence(keys), self, wanted.emit)

    def cover(self) -> None:
        """Show nothing of the practice, until there are screens without names."""
        self.screens.hide()
        self._cover.show()

    def _sharing_bar(self) -> QWidget:
        """Stays while the screen is shared, and says what that means."""
        bar = frame("notice")
        bar.setObjectName("sharing-bar")
        layout = row(bar, margin=12, gap=12)
        layout.addWidget(
            label(
                self.tr(
                    "You are sharing your screen: clients and sponsors have no name, and nothing "
                    "can be changed. Names of others are looked for too, but one can be missed."
                )
            ),
            1,
        )
        layout.addWidget(button(self.tr("Stop sharing (F8)"), self.sharing_toggled.emit))
        bar.hide()
        return bar

    def _sidebar(self) -> QWidget:
        bar = frame("bar")
        bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        layout = column(bar, margin=8, gap=4)
        names = {
            "today": (self.tr("Today"), "sun"),
            "clients": (self.tr("Clients"), "users"),
            "anonymizing": (self.tr("Anonymize"), "shield-check"),
            "models": (self.tr("Models"), "cpu"),
            "settings": (self.tr("Settings"), "settings"),
        }
        self._places: dict[str, QToolButton] = {}
        for n, place in enumerate(PLACES, start=1):
            if place == "models":
                layout.addStretch(1)
            name, icon = names[place]
            made = self._entry(name, icon)
            made.setToolTip(f"{name} (Ctrl+{n})")
            self._connect(made, place, n)
            self._places[place] = made
            layout.addWidget(made)
        find = self._entry(self.tr("Find"), "search")
        find.setToolTip(self.tr("Find anything (Ctrl+K)"))
        find.clicked.connect(self.search_wanted)
        layout.insertWidget(0, find)
        QShortcut(QKeySequence("Ctrl+K"), self, self.search_wanted.emit)
        layout.addSpacing(8)
        lock = self._entry(self.tr("Lock"), "lock")
        lock.setToolTip(self.tr("Lock now (Ctrl+L)"))
        lock.clicked.connect(self.lock_wanted)
        layout.addWidget(lock)
        return bar

    def _close_panel(self) -> None:
        self.assistant.hide()
        self.session.focus_note()

    def _entry(self, name: str, icon: str) -> QToolButton:
        made = QToolButton()
        made.setProperty("role", "place")
        made.setText(name)
        made.setAccessibleName(name)
        made.setIcon(theme.icon(icon, gap=7))
        made.setIconSize(QSize(theme.scaled(28), theme.scaled(20)))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setMinimumWidth(theme.scaled(148))
        return made

    def _connect(self, made: QToolButton, place: str, n: int) -> None:
        made.clicked.connect(lambda: self.place_chosen.emit(place))
        shortcut = QShortcut(QKeySequence(f"Ctrl+{n}"), self)
        shortcut.activated.connect(lambda: self.place_chosen.emit(place))

    def show_place(self, place: str) -> None:
        """Open a place; a session belongs to the clients."""
        screens: dict[str, QWidget] = {
            "today": self.today,
            "clients": self.clients,
            "anonymizing": self.anonymizing,
            "models": self.models,
            "settings": self.settings,
            "session": self.session_page,
        }
        is_other = self.screens.currentWidget() is not screens[place]
        self.place = place
        self.screens.setCurrentWidget(screens[place])
        for name, entry in self._places.items():
            entry.setProperty("current", name == ("clients" if place == "session" else place))
            entry.style().unpolish(entry)
            entry.style().polish(entry)
        if place == "session":
            self.session.focus_note()
        elif is_other or place == "today":
            self._focus_first(screens[place])
        if place == "today":
            self.today.show_top()

    @property
    def settings_tab(self) -> int:
        """Which tab of the settings is open."""
        return self.settings.tabs.currentIndex()

    @settings_tab.setter
    def settings_tab(self, n: int) -> None:
        self.settings.tabs.setCurrentIndex(n)

    def _focus_first(self, screen: QWidget) -> None:
        """Begin at the first control of a page, whatever had the focus before."""
        if screen is self.clients:
            self.clients.focus_list()
            return
        widget = screen.nextInFocusChain()
        while widget is not None and widget is not screen:
            by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
            if screen.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled() and by_tab:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            widget = widget.nextInFocusChain()

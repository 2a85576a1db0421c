"""One client: who they are, their cases, and of the chosen case everything."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QMenu, QTabWidget, QWidget

from coachapp.actions.desk import ClientOverview
from coachapp.domain.casefile import CaseFile, CaseStatus
from coachapp.ui import language
from coachapp.ui.assessments.page import AssessmentsPage
from coachapp.ui.clients.agreements import AgreementsPage
from coachapp.ui.clients.overview import CaseOverview
from coachapp.ui.clients.timeline import TimelinePage
from coachapp.ui.patterns.page import PatternsPage
from coachapp.ui.widgets.basics import button, clear, column, label, line, menu_button, row
from coachapp.ui.widgets.wording import status_name

TABS = ("overview", "timeline", "assessments", "patterns", "agreements")
_OF_A_CASE = 4
"""The tabs before this one need a case."""


class ClientPage(QWidget):
    """Emits what the coach wants; knows no actions."""

    case_chosen = Signal(object)
    edit_client_wanted = Signal()
    archive_client_wanted = Signal()
    erase_client_wanted = Signal()
    ai_log_wanted = Signal()
    export_client_wanted = Signal()
    overview_wanted = Signal()
    actions_paper_wanted = Signal()
    add_case_wanted = Signal()
    edit_case_wanted = Signal()
    delete_case_wanted = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, margin=32, gap=12)
        self._top = column(gap=12)
        layout.addLayout(self._top)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.overview = CaseOverview()
        self.timeline = TimelinePage()
        self.assessments = AssessmentsPage()
        self.patterns = PatternsPage()
        self.agreements = AgreementsPage()
        for part, name in (
            (self.overview, self.tr("Overview")),
            (self.timeline, self.tr("Timeline")),
            (self.assessments, self.tr("Assessments")),
            (self.patterns, self.tr("Patterns")),
            (self.agreements, self.tr("Agreements")),
        ):
            holder = QWidget()
            inner = column(holder)
            inner.setContentsMargins(0, 16, 0, 0)
            inner.addWidget(part)
            self.tabs.addTab(holder, name)
        layout.addWidget(self.tabs, 1)
        self.tabs.currentChanged.connect(lambda _n: self._show_tab())
        self.overview.import_wanted.connect(self.import_wanted)
        self._overview: ClientOverview | None = None
        self._file: CaseFile | None = None
        self._stale: set[int] = set()
        self._wanted = ""

    @property
    def tab(self) -> str:
        """The tab that is open, of `TABS`."""
        return TABS[self.tabs.currentIndex()]

    def open_tab(self, name: str) -> None:
        """Open a tab, of `TABS`, with the client that is shown next."""
        self._wanted = name

    def show_client(self, overview: ClientOverview, file: CaseFile | None) -> None:
        """Fill the page."""
        is_other = self._overview is None or self._overview.client.id != overview.client.id
        is_first_case = self._file is None and file is not None
        self._overview, self._file = overview, file
        clear(self._top)
        self._head(overview)
        self._top.addWidget(line())
        for n in range(_OF_A_CASE):
            self.tabs.setTabVisible(n, file is not None)
        if file is None:
            self._top.addWidget(
                label(self.tr("A case holds the question, the sessions and the goals."), "soft")
            )
            add = button(
                self.tr("Start a case"), self.add_case_wanted.emit, role="primary", icon="plus"
            )
            self._top.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._case(overview, file)
        if is_other or is_first_case or self._wanted:
            first = TABS.index(self._wanted or "overview")
            self.tabs.setCurrentIndex(first if file is not None else TABS.index("agreements"))
            self._wanted = ""
        self._stale = set(range(len(TABS)))
        self._show_tab()

    def _show_tab(self) -> None:
        """Fill the tab that is seen; the others wait until they are."""
        n = self.tabs.currentIndex()
        if n not in self._stale or self._overview is None:
            return
        self._stale.discard(n)
        if n == _OF_A_CASE:
            self.agreements.show_file(self._overview, self._file)
        elif self._file is not None:
            pages = (self.overview, self.timeline, self.assessments, self.patterns)
            pages[n].show_file(self._file)

    def _head(self, overview: ClientOverview) -> None:
        client = overview.client
        head = row(gap=8)
        names = column(gap=4)
        names.addWidget(label(client.name, "display"))
        about = " · ".join(t for t in (client.role, client.organisation) if t)
        if about:
            names.addWidget(label(about, "soft"))
        reach = " · ".join(t for t in (overview.contact.email, overview.contact.phone) if t)
        if reach:
            words = label(reach, "small")
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            names.addWidget(words)
        if client.archived_at is not None:
            names.addWidget(label(self.tr("Archived"), "warm"))
        head.addLayout(names, 1)
        menu = QMenu(self)
        menu.addAction(self.tr("Edit client…"), self.edit_client_wanted.emit)
        menu.addAction(self.tr("What the assistant was used for…"), self.ai_log_wanted.emit)
        menu.addAction(self.tr("Export client…"), self.export_client_wanted.emit)
        menu.addSeparator()
        archived = client.archived_at is not None
        menu.addAction(
            self.tr("Take out of the archive") if archived else self.tr("Archive client"),
            self.archive_client_wanted.emit,
        )
        menu.addAction(self.tr("Erase client…"), self.erase_client_wanted.emit)
        more = menu_button(self.tr("Client"), menu)
        head.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addLayout(head)
        if client.notes:
            self._top.addWidget(label(client.notes))

    def _case(self, overview: ClientOverview, file: CaseFile) -> None:
        case = file.case
        head = row(gap=8)
        if len(overview.cases) > 1:
            choice = QComboBox()
            choice.setAccessibleName(self.tr("Case"))
            for other in overview.cases:
                choice.addItem(str(other.title), other.id)
            choice.setCurrentIndex(choice.findData(case.id))
            choice.setMinimumWidth(120)
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.activated.connect(lambda i: self.case_chosen.emit(choice.itemData(i)))
            head.addWidget(choice, 1)
        else:
            head.addWidget(label(case.title, "title"), 1)
        menu = QMenu(self)
        menu.addAction(self.tr("Edit case…"), self.edit_case_wanted.emit)
        menu.addAction(self.tr("Start another case…"), self.add_case_wanted.emit)
        menu.addAction(self.tr("Import notes…"), self.import_wanted.emit)
        menu.addAction(self.tr("Overview as PDF…"), self.overview_wanted.emit)
        menu.addAction(self.tr("Actions for the client as PDF…"), self.actions_paper_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Delete case…"), self.delete_case_wanted.emit)
        head.addWidget(menu_button(self.tr("Case"), menu), 0, Qt.AlignmentFlag.AlignTop)
        self._top.addLayout(head)
        about = [status_name(case.status)]
        about.append(self.tr("since {day}").format(day=language.short_day(case.started_on)))
        if case.status is CaseStatus.CLOSED and case.ended_on is not None:
            about.append(self.tr("until {day}").format(day=language.short_day(case.ended_on)))
        if case.sponsor:
            about.append(self.tr("sponsor: {name}").format(name=case.sponsor))
        self._top.addWidget(label(" · ".join(about), "small"))
        if case.question:
            self._top.addWidget(label(f"“{case.question}”"))
        if case.context:
            self._top.addWidget(label(case.context, "soft"))

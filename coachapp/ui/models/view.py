"""The models on this computer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QWidget

from coachapp.models.catalogue import BrokenFile, Fit, InstalledModel
from coachapp.ui import language
from coachapp.ui.errors import words_for
from coachapp.ui.widgets.basics import button, clear, column, frame, label, row, scrolling
from coachapp.ui.workspace import ModelState

_CONTEXTS = (2048, 4096, 8192, 16384, 32768)


class ModelsView(QWidget):
    """One card per model; one is in use."""

    use_wanted = Signal(object)
    terms_wanted = Signal(object)
    remove_wanted = Signal(object)
    add_wanted = Signal()
    measure_wanted = Signal()
    context_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        content = QWidget()
        page = column(content, margin=32, gap=16)
        head = row()
        head.addWidget(label(self.tr("Models"), "display"), 1)
        add = button(self.tr("Add a model from a file…"), self.add_wanted.emit, icon="file-plus")
        head.addWidget(add, 0, Qt.AlignmentFlag.AlignVCenter)
        page.addLayout(head)
        page.addWidget(
            label(
                self.tr(
                    "The model that words drafts runs on this computer. Other GGUF files that you "
                    "have can be used from where they are."
                ),
                "soft",
            )
        )
        self._state = label("", "small")
        self._measure = button(self.tr("Measure again"), self.measure_wanted.emit, role="flat")
        state = row()
        state.addWidget(self._state, 1)
        state.addWidget(label(self.tr("Context"), "small", wrap=False))
        self._context = QComboBox()
        self._context.setAccessibleName(self.tr("Context"))
        self._context.setToolTip(
            self.tr("How much the model can look at in one go; more takes more memory.")
        )
        for n_tokens in _CONTEXTS:
            self._context.addItem(self.tr("{n} tokens").format(n=language.number(n_tokens)))
        self._context.activated.connect(lambda i: self.context_wanted.emit(_CONTEXTS[i]))
        state.addWidget(self._context)
        state.addWidget(self._measure)
        page.addLayout(state)
        self._cards = column(gap=12)
        page.addLayout(self._cards)
        page.addStretch(1)
        column(self).addWidget(scrolling(content))

    def show_models(
        self,
        models: Sequence[InstalledModel],
        broken: Sequence[BrokenFile],
        in_use: str,
        accepted: Sequence[str],
    ) -> None:
        """Fill the page."""
        clear(self._cards)
        if not models:
            self._cards.addWidget(
                label(self.tr("No model is installed. Add a GGUF file to begin."), "soft")
            )
        for model in models:
            self._cards.addWidget(self._card(model, in_use, accepted))
        for file in broken:
            self._cards.addWidget(self._broken_card(file))

    def _broken_card(self, file: BrokenFile) -> QFrame:
        card = frame("card")
        layout = column(card, margin=16, gap=8)
        layout.addWidget(label(file.name, "title"))
        layout.addWidget(label(words_for(file.problem), "warm"))
        layout.addWidget(self._remover(file.key), 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _remover(self, key: str) -> QPushButton:
        return button(
            self.tr("Remove from this list"), lambda: self.remove_wanted.emit(key), role="flat"
        )

    def show_context(self, n_ctx: int) -> None:
        """How many tokens the model may look at."""
        self._context.setCurrentIndex(
            min(range(len(_CONTEXTS)), key=lambda i: abs(_CONTEXTS[i] - n_ctx))
        )

    def show_state(self, state: ModelState) -> None:
        """Which model runs, on what."""
        self._measure.setEnabled(state.is_ready and not state.is_busy)
        if state.problem is not None:
            text = words_for(state.problem)
        elif state.is_loading:
            text = self.tr("The model is being loaded…")
        elif state.is_ready:
            device = self.tr("graphics card") if state.device == "gpu" else self.tr("processor")
            text = self.tr("{name} runs on the {device}, %n thread(s).", "", state.n_threads)
            text = text.format(name=state.name, device=device)
        else:
            text = self.tr("No model is in use.")
        self._state.setText(text)

    def _card(self, model: InstalledModel, in_use: str, accepted: Sequence[str]) -> QFrame:
        card = frame("card")
        layout = column(card, margin=16, gap=8)
        head = row()
        head.addWidget(label(model.name, "title"), 1)
        is_used = model.name == in_use
        if is_used:
            head.addWidget(label(self.tr("in use"), "soft", wrap=False))
        layout.addLayout(head)
        spoken = ", ".join(
            {"nl": self.tr("Dutch"), "en": self.tr("English")}[code] for code in model.languages
        )
        memory = model.head.memory_bytes(4096) / 1e6
        facts = [
            spoken or self.tr("languages not stated"),
            self.tr("{mb} MB on disk").format(mb=language.number(model.head.size_bytes / 1e6)),
            self.tr("about {mb} MB of memory").format(mb=language.number(memory)),
            model.license or self.tr("licence not stated"),
        ]
        layout.addWidget(label(" · ".join(facts), "small"))
        fit = {
            Fit.FITS: self.tr("Fits this computer"),
            Fit.SLOW: self.tr("Will be slow on this computer"),
            Fit.NO: self.tr("Needs more memory than this computer has"),
        }[model.fit]
        layout.addWidget(label(fit, "warm" if model.fit is not Fit.FITS else "small"))
        if not model.head.is_tuned_for_chat:
            layout.addWidget(
                label(
                    self.tr(
                        "A base model: it completes text and strays easily, so more of a draft "
                        "will be in your own words."
                    ),
                    "small",
                )
            )
        layout.addLayout(self._steps(model, is_used=is_used, accepted=accepted))
        return card

    def _steps(
        self, model: InstalledModel, *, is_used: bool, accepted: Sequence[str]
    ) -> QHBoxLayout:
        steps = row()
        needs_terms = model.terms is not None and model.key not in accepted
        if needs_terms:
            read = button(
                self.tr("Read and accept the terms…"), lambda: self.terms_wanted.emit(model)
            )
            steps.addWidget(read)
        elif not is_used:
            use = button(self.tr("Use this model"), lambda: self.use_wanted.emit(model))
            use.setAccessibleName(self.tr("Use {name}").format(name=model.name))
            use.setEnabled(model.fit is not Fit.NO)
            steps.addWidget(use)
        if model.terms is not None and not needs_terms:
            steps.addWidget(
                button(self.tr("Terms"), lambda: self.terms_wanted.emit(model), role="flat")
            )
        if not model.sha256:
            steps.addWidget(self._remover(model.key))
        steps.addStretch(1)
        return steps

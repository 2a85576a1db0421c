"""Cases (trajecten), and a whole case read at once."""

from __future__ import annotations

from coachapp.domain.casefile import Case, CaseFile
from coachapp.domain.ids import CaseId, ClientId
from coachapp.domain.practice import CaseCodes, CaseDisguise, Contract
from coachapp.store.connection import Database
from coachapp.store.repositories.actions import Actions
from coachapp.store.repositories.assessments import Assessments
from coachapp.store.repositories.clients import Clients
from coachapp.store.repositories.goals import Goals
from coachapp.store.repositories.materials import Materials
from coachapp.store.repositories.rows import Table
from coachapp.store.repositories.sessions import Sessions


class Cases:
    """The cases of all clients."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._table = Table(database, "cases", Case, fixed=("client_id",))
        self._contracts = Table(database, "contracts", Contract)
        self._disguises = Table(database, "disguises", CaseDisguise)
        self._codes = Table(database, "case_codes", CaseCodes)

    def save(self, case: Case) -> None:
        """Add a case, or replace what is known of it."""
        self._table.save(case)

    def get(self, case_id: CaseId) -> Case:
        """One case, or `NotFoundError`."""
        return self._table.get(case_id)

    def of_client(self, client_id: ClientId) -> tuple[Case, ...]:
        """The cases of a client, the newest first."""
        return self._table.read("WHERE client_id = ? ORDER BY started_on DESC, id", (client_id,))

    def all(self) -> tuple[Case, ...]:
        """The cases of all clients, the newest first."""
        return self._table.read("ORDER BY started_on DESC, id")

    def save_contract(self, contract: Contract) -> None:
        """Keep what was agreed about a case."""
        self._contracts.save(contract)

    def contract(self, case_id: CaseId) -> Contract | None:
        """What was agreed about a case, if anything was noted."""
        found = self._contracts.read("WHERE case_id = ?", (case_id,))
        return found[0] if found else None

    def save_disguise(self, disguise: CaseDisguise) -> None:
        """Keep how a case is anonymized."""
        self._disguises.save(disguise)

    def disguise(self, case_id: CaseId) -> CaseDisguise | None:
        """How a case is anonymized, once it was."""
        found = self._disguises.read("WHERE case_id = ?", (case_id,))
        return found[0] if found else None

    def save_codes(self, codes: CaseCodes) -> None:
        """Keep how the coach corrected the codes of a case."""
        self._codes.save(codes)

    def codes(self, case_id: CaseId) -> CaseCodes | None:
        """How the coach corrected the codes of a case, if at all."""
        found = self._codes.read("WHERE case_id = ?", (case_id,))
        return found[0] if found else None

    def file(self, case_id: CaseId) -> CaseFile:
        """Everything of one case."""
        case = self.get(case_id)
        sessions = Sessions(self._database)
        goals = Goals(self._database)
        return CaseFile(
            client=Clients(self._database).get(case.client_id),
            case=case,
            sessions=sessions.of_case(case_id),
            goals=goals.of_case(case_id),
            scores=goals.scores_of_case(case_id),
            actions=Actions(self._database).of_case(case_id),
            insights=sessions.insights_of_case(case_id),
            materials=Materials(self._database).of_case(case_id),
            techniques=sessions.techniques_of_case(case_id),
            assessments=Assessments(self._database).of_case(case_id),
            contract=self.contract(case_id),
            codes=self.codes(case_id),
        )

    def delete(self, case_id: CaseId) -> None:
        """Delete a case with everything below, and leave nothing in the WAL."""
        self._table.delete(case_id)
        self._database.checkpoint()

"""Clients, how to reach them, and what they said yes to."""

from __future__ import annotations

from coachapp.domain.casefile import Client
from coachapp.domain.ids import ClientId, ConsentId
from coachapp.domain.practice import ClientConsent, Contact
from coachapp.store.connection import Database
from coachapp.store.repositories.rows import Table


class Clients:
    """The people who are coached."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._table = Table(database, "clients", Client, fixed=("created_at",))
        self._contacts = Table(database, "contacts", Contact)
        self._consents = Table(database, "consents", ClientConsent, fixed=("client_id",))

    def save(self, client: Client) -> None:
        """Add a client, or replace what is known of them."""
        self._table.save(client)

    def get(self, client_id: ClientId) -> Client:
        """One client, or `NotFoundError`."""
        return self._table.get(client_id)

    def all(self, *, archived: bool = False) -> tuple[Client, ...]:
        """All clients by name; archived ones only when asked for."""
        where = "" if archived else "WHERE archived_at IS NULL"
        return self._table.read(f"{where} ORDER BY name COLLATE NOCASE, id")

    def delete(self, client_id: ClientId) -> None:
        """Delete a client with everything below, and leave nothing in the WAL."""
        self._table.delete(client_id)
        self._database.checkpoint()

    def save_contact(self, contact: Contact) -> None:
        """Keep how to reach a client."""
        self._contacts.save(contact)

    def contact(self, client_id: ClientId) -> Contact:
        """How to reach a client; empty where nothing is known."""
        found = self._contacts.read("WHERE client_id = ?", (client_id,))
        return found[0] if found else Contact(client_id=client_id)

    def save_consent(self, consent: ClientConsent) -> None:
        """Note a consent, or that it was taken back."""
        self._consents.save(consent)

    def delete_consent(self, consent_id: ConsentId) -> None:
        """Take away a consent that was noted by mistake."""
        self._consents.delete(consent_id)

    def consents(self, client_id: ClientId) -> tuple[ClientConsent, ...]:
        """What a client said yes to, the oldest first."""
        return self._consents.read(
            "WHERE client_id = ? ORDER BY given_on, consents.rowid", (client_id,)
        )

    def all_consents(self) -> tuple[ClientConsent, ...]:
        """The consents of all clients."""
        return self._consents.read("ORDER BY given_on, consents.rowid")

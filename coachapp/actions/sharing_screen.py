"""What a screen may show of an open practice while others look at it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coachapp.actions.desk import Desk
from coachapp.domain.disguise import HIDDEN, Disguise, names_of

_LEAST_HIDDEN = 5


def make_disguise(desk: Desk, person: str, sponsor: str) -> Disguise:
    """A disguise for every client and sponsor; ``person`` and ``sponsor`` are the words for them.

    How to reach somebody, and where they work, is hidden wherever it is found.

    People are numbered as they came, so that a number stays with a person.
    """
    clients = sorted(desk.vault.clients.all(archived=True), key=lambda c: (c.created_at, c.id))
    people = [(str(c.name), f"{person} {n}") for n, c in enumerate(clients, start=1)]
    sponsors = dict.fromkeys(
        re.split(r"[,(;/]", case.sponsor)[0].strip() for case in desk.vault.cases.all()
    )
    people += [(s, f"{sponsor} {n}") for n, s in enumerate(filter(None, sponsors), start=1)]
    hidden = dict.fromkeys((t for t in _facts(desk) if len(t) >= _LEAST_HIDDEN), HIDDEN)
    return Disguise({**hidden, **names_of(people)})


def _facts(desk: Desk) -> Iterator[str]:
    for client in desk.vault.clients.all(archived=True):
        contact = desk.vault.clients.contact(client.id)
        yield from (client.organisation, contact.email, contact.phone, contact.address)
    for case in desk.vault.cases.all():
        contract = desk.vault.cases.contract(case.id)
        yield case.sponsor
        yield contract.sponsor_contact if contract else ""

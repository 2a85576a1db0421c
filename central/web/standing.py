"""Whether a consent holds: asked by whatever takes something under it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from central.errors import ConsentGoneError
from central.store.tables import Consent


def standing(session: Session, consent_id: str, person_id: str) -> Consent:
    """A person's consent that holds.

    Raises:
        ConsentGoneError: there is none, it is another's, or it was taken back.
    """
    consent = session.get(Consent, consent_id)
    if consent is None or consent.person_id != person_id or consent.revoked_at is not None:
        raise ConsentGoneError
    return consent

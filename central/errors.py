"""What goes wrong between a sender and central: each a stable code and an HTTP status.

``facts`` are rule ids, limits and names of fields; never a value that was sent.
"""

from __future__ import annotations

from typing import ClassVar


class CentralError(Exception):
    """A request that cannot be done, and why."""

    code: ClassVar[str] = "problem"
    status: ClassVar[int] = 400
    title: ClassVar[str] = "The request cannot be done"

    def __init__(self, **facts: str | int | float) -> None:
        super().__init__(self.code, facts)
        self.facts = facts


class NotSignedError(CentralError):
    """No signature, an unknown key, a signature that does not hold, or one used before."""

    code = "not_signed"
    status = 401
    title = "The request is not signed by a device that is enrolled"


class NotAllowedError(CentralError):
    """The role may not do this."""

    code = "not_allowed"
    status = 403
    title = "This role may not do that"


class NotFoundError(CentralError):
    """There is no such thing, or it is not this person's."""

    code = "not_found"
    status = 404
    title = "There is no such thing"


class CodeUsedError(CentralError):
    """An enrolment code that is unknown, used or expired: which of them is not told."""

    code = "enrolment_code"
    status = 403
    title = "This enrolment code cannot be used"


class OtherBodyError(CentralError):
    """The id of a batch was used for another body."""

    code = "batch_differs"
    status = 409
    title = "Another batch was sent under this id"


class TooLargeError(CentralError):
    """More bytes or records than a batch may have."""

    code = "too_large"
    status = 413
    title = "The batch is too large"


class EncodingUnknownError(CentralError):
    """A content encoding that is not taken."""

    code = "encoding"
    status = 415
    title = "Send gzip, zstd or no encoding"


class NotUnderstoodError(CentralError):
    """The body is not what it should be."""

    code = "not_understood"
    status = 422
    title = "The body is not understood"


class ConsentGoneError(CentralError):
    """There is no consent, or it was taken back."""

    code = "no_consent"
    status = 403
    title = "There is no consent for this"


class TooManyError(CentralError):
    """More requests than a device may send."""

    code = "too_many"
    status = 429
    title = "Too many requests; try again later"

    def __init__(self, *, retry_after_s: int) -> None:
        super().__init__(retry_after_s=retry_after_s)
        self.retry_after_s = retry_after_s


class NotNowError(CentralError):
    """The database or the hive cannot be written at the moment; nothing was taken."""

    code = "not_now"
    status = 503
    title = "Nothing was stored; try again later"


class LogBrokenError(CentralError):
    """The audit log was changed, cut or reordered."""

    code = "audit_broken"
    status = 500
    title = "The audit log does not hold"

"""Errors as problem details (RFC 9457): a stable code, no value of what was sent."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from central.errors import CentralError, TooManyError

_MEDIA = "application/problem+json"


def install(app: FastAPI) -> None:
    """Tell every error in one form."""
    app.add_exception_handler(CentralError, _known)
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(HTTPException, _of_the_framework)


def response(problem: CentralError) -> JSONResponse:
    """A known problem as it is told."""
    headers = {}
    if isinstance(problem, TooManyError):
        headers["Retry-After"] = str(problem.retry_after_s)
    return _problem(problem.status, problem.code, problem.title, problem.facts, headers)


def _known(_request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, CentralError)
    return response(exc)


def _not_understood(_request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, RequestValidationError)
    fields = [".".join(str(part) for part in error["loc"]) for error in exc.errors()]
    return _problem(422, "not_understood", "The body is not understood", {"fields": fields})


def _of_the_framework(_request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, HTTPException)
    headers = dict(exc.headers or {})
    return _problem(exc.status_code, f"http_{exc.status_code}", str(exc.detail), {}, headers)


def _problem(
    status: int,
    code: str,
    title: str,
    facts: dict[str, str | int | float] | dict[str, list[str]],
    headers: dict[str, str] | None = None,
) -> JSONResponse:
    content = {"type": f"urn:coachapp:{code}", "title": title, "status": status, **facts}
    return JSONResponse(content, status, headers=headers, media_type=_MEDIA)

"""The addresses of version 1, each with the act that its caller must be allowed."""

# No postponed annotations here: FastAPI must see what each route depends on, which is local.

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Depends, Header, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, ValidationError

from central.consent.grants import Wanted
from central.errors import NotUnderstoodError
from central.flows.withdrawal import What
from central.intake.bodies import decoded, read_batch
from central.parts import Parts
from central.web.auth import Caller
from central.web.limits import RateLimit
from central.web.roles import Act

Body = TypeVar("Body", bound=BaseModel)
_ENROLS_A_MINUTE = 30


class EnrolBody(BaseModel):
    """A code, and the public key (Ed25519, base64) of the device that uses it."""

    model_config = ConfigDict(extra="forbid", strict=True)
    code: str
    public_key: str


class GrantBody(BaseModel):
    """What a coach says yes to."""

    model_config = ConfigDict(extra="forbid", strict=True)
    coach_id: str
    public_key: str
    data_types: list[str]
    level: str
    wording_version: str
    wording_sha256: str
    language: str


class RevokeBody(BaseModel):
    """What is taken back: with neither a client nor a record, everything."""

    model_config = ConfigDict(extra="forbid", strict=True)
    client_token: str = ""
    training_id: str = ""


class CodeBody(BaseModel):
    """The code on a printed receipt."""

    model_config = ConfigDict(extra="forbid", strict=True)
    code: str


def make_routes(parts: Parts) -> APIRouter:
    """All routes over these parts."""
    router = APIRouter(prefix="/api/v1")
    strangers = RateLimit(_ENROLS_A_MINUTE)

    def signed(act: Act) -> Callable[[Request], Any]:
        async def find(request: Request) -> Caller:
            body = await request.body()
            request.state.body = body
            return await run_in_threadpool(parts.auth.caller, request, body, act)

        return find

    @router.get("/consents/terms")
    def terms() -> dict[str, Any]:
        """What can be agreed to, and the key with which central signs."""
        return parts.grants.terms()

    @router.post("/devices", status_code=201)
    def enrol(body: EnrolBody, request: Request) -> dict[str, str]:
        """Enrol a device with a code that an administrator gave."""
        strangers.count(request.client.host if request.client else "")
        device = parts.enrolment.enrol(body.code, body.public_key)
        return {"device_id": device.id, "central_key": parts.signer.public_key}

    @router.post("/consents", status_code=201)
    def grant(
        request: Request, caller: Annotated[Caller, Depends(signed(Act.GRANT))]
    ) -> dict[str, Any]:
        """Say yes: the receipt, and once the code for taking it back on paper."""
        body = _read(GrantBody, request)
        receipt, code = parts.grants.grant(caller.person_id, Wanted(**body.model_dump()))
        return {"receipt": receipt, "withdrawal_code": code}

    @router.get("/consents")
    def status(caller: Annotated[Caller, Depends(signed(Act.STATUS))]) -> dict[str, Any]:
        """What this person said yes to."""
        return {"consents": parts.grants.of_person(caller.person_id)}

    @router.post("/consents/{consent_id}/revoke")
    def revoke(
        consent_id: str, request: Request, caller: Annotated[Caller, Depends(signed(Act.REVOKE))]
    ) -> dict[str, Any]:
        """Take back everything, one client or one record: the receipt of the deletion."""
        body = _read(RevokeBody, request)
        if body.client_token and body.training_id:
            raise NotUnderstoodError(field="training_id")
        what = What(client_token=body.client_token, training_id=body.training_id)
        return parts.withdrawal.take_back(caller.person_id, consent_id, what)

    @router.post("/withdrawals")
    def withdraw(body: CodeBody, request: Request) -> dict[str, Any]:
        """Take everything back with the code on a printed receipt."""
        strangers.count(request.client.host if request.client else "")
        return parts.withdrawal.by_code(body.code)

    @router.put("/batches/{batch_id}")
    def send(
        batch_id: str,
        request: Request,
        response: Response,
        caller: Annotated[Caller, Depends(signed(Act.SEND))],
        coach_signature: Annotated[str, Header()],
        content_encoding: Annotated[str, Header()] = "",
    ) -> dict[str, Any]:
        """Send a batch; answered once it is durable. The same one again gives the same receipt."""
        body = decoded(request.state.body, content_encoding, parts.settings)
        batch = read_batch(body, parts.settings)
        if batch.batch_id != batch_id:
            raise NotUnderstoodError(field="batch_id")
        receipt, is_new = parts.intake.take(caller.person_id, batch, body, coach_signature)
        response.status_code = 201 if is_new else 200
        return receipt

    @router.get("/batches/{batch_id}/verdicts")
    def verdicts(
        batch_id: str, caller: Annotated[Caller, Depends(signed(Act.VERDICTS))]
    ) -> dict[str, Any]:
        """What became of each record by now."""
        return {"verdicts": parts.intake.verdicts(caller.person_id, batch_id)}

    return router


def make_health(parts: Parts) -> APIRouter:
    """Whether it runs, and whether it can keep anything."""
    router = APIRouter()

    @router.get("/health/live")
    def live() -> dict[str, str]:
        """It runs."""
        return {"status": "ok"}

    @router.get("/health/ready")
    def ready() -> JSONResponse:
        """Its databases can be read."""
        for database in (parts.database, parts.keys_database):
            with database.reading() as session:
                session.connection()
        return JSONResponse({"status": "ok"})

    return router


def _read(kind: type[Body], request: Request) -> Body:
    """The body that the signature was checked over."""
    try:
        return kind.model_validate_json(request.state.body)
    except ValidationError as exc:
        field = ".".join(str(part) for part in exc.errors()[0]["loc"]) or "body"
        raise NotUnderstoodError(field=field) from exc

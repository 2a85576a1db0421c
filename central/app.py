"""Composition root: builds every part from the settings, and the application over them."""

from __future__ import annotations

import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import TYPE_CHECKING

from fastapi import FastAPI

import central
from central.audit.log import AuditLog, Checkpoints, head
from central.clock import Clock, utc_now
from central.consent.grants import Grants
from central.errors import CentralError
from central.flows.retention import Retention
from central.flows.withdrawal import Withdrawal
from central.hive.folder import FolderPlace
from central.hive.place import Place
from central.hive.sealing import Keys
from central.intake.batches import Intake
from central.intake.checks import checks
from central.intake.release import Release, limits_of
from central.parts import Parts
from central.routes import make_health, make_routes
from central.settings import Settings
from central.signing import Signer, secret_file
from central.store.database import Database
from central.store.migrating import make_key_tables, migrate
from central.web import problems
from central.web.auth import Auth, Enrolment
from central.web.bodies import BodyLimit

if TYPE_CHECKING:
    from coachapp.privacy.cleaning import Anonymizer

_OWN_KEY_BYTES = 32
_CHORES_S = 30.0
_log = logging.getLogger("central")


def build(settings: Settings, clock: Clock = utc_now, place: Place | None = None) -> Parts:
    """Open the databases, bring them up to date, and make every part.

    ``place`` is where the hive keeps its objects, a folder unless another is given.
    """
    settings.folder.mkdir(parents=True, exist_ok=True)
    signer = Signer(settings.folder)
    database, keys_database = Database(settings.database), Database(settings.keys)
    migrate(database)
    make_key_tables(keys_database)
    own_key = secret_file(settings.folder / "hive.key", _OWN_KEY_BYTES)
    audit = AuditLog(clock)
    keys = Keys(keys_database, own_key, clock)
    place = place or FolderPlace(settings.folder / "hive")
    release = Release(database, audit, limits_of(settings))
    withdrawal = Withdrawal(database, place, keys, release, audit, signer, clock)
    rules = checks(lambda text, language: _anonymizer().find(text, language))
    return Parts(
        settings=settings,
        clock=clock,
        signer=signer,
        database=database,
        keys_database=keys_database,
        audit=audit,
        checkpoints=Checkpoints(settings.folder / "checkpoints.jsonl", signer),
        enrolment=Enrolment(database, audit, settings, clock),
        auth=Auth(database, settings, clock),
        grants=Grants(database, audit, signer, settings, clock),
        intake=Intake(database, place, keys, audit, signer, rules, clock),
        release=release,
        withdrawal=withdrawal,
        retention=Retention(database, place, keys, withdrawal, release, audit, settings, clock),
    )


def create_app(parts: Parts) -> FastAPI:
    """The application; its chores run beside it."""
    stop = threading.Event()

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        chores = threading.Thread(target=_do_chores, args=(parts, stop), daemon=True)
        chores.start()
        yield
        stop.set()
        chores.join()

    app = FastAPI(
        title="Central",
        version=central.__version__,
        description=central.__doc__ or "",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    problems.install(app)
    app.add_middleware(BodyLimit)
    app.include_router(make_routes(parts))
    app.include_router(make_health(parts))
    return app


@cache
def _anonymizer() -> Anonymizer:
    """Loaded once, and only by what reads phrases: it takes seconds."""
    from coachapp.privacy.cleaning import Anonymizer
    from coachapp.privacy.finding.engine import Engine

    return Anonymizer(Engine())


def _do_chores(parts: Parts, stop: threading.Event) -> None:
    """Release what may be, and sign where the log ends; again after a while.

    The outermost border of this thread: a mistake is told, by its type only, and the next round
    comes all the same.
    """
    _anonymizer()
    swept_on = None
    while True:
        try:
            if swept_on != (today := parts.clock().date()):
                parts.retention.run()
                swept_on = today
            parts.release.look_if_changed()
            with parts.database.reading() as session:
                parts.checkpoints.add(head(session), parts.clock())
        except CentralError as problem:
            _log.warning("chores put off: %s", problem.code)
        except Exception as exc:  # noqa: BLE001
            _log.error("chores failed: %s", type(exc).__name__)
        if stop.wait(_CHORES_S):
            return

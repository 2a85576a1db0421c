"""The ``central`` command."""

from __future__ import annotations

import argparse
import json
import sys

import uvicorn

from central.app import build, create_app
from central.audit.log import SYSTEM, head, verify
from central.clock import utc_now
from central.errors import CentralError
from central.parts import Parts
from central.settings import read_settings
from central.web.certificates import Certificates
from central.web.roles import ALLOWED, Role


def main() -> int:
    """Do what the command line asks for; settings come from the environment (``CENTRAL_…``)."""
    parser = argparse.ArgumentParser(prog="central", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("serve", help="answer requests over TLS 1.3")
    enroll = commands.add_parser("enroll", help="a code with which one device enrols, once")
    enroll.add_argument("--role", choices=[role.value for role in Role], default="coach")
    enroll.add_argument("--person", help="add a device to a person who is enrolled")
    commands.add_parser("roles", help="who may do what")
    audit = commands.add_parser("audit", help="the log of every act")
    audit.add_argument("what", choices=("verify",))
    retention = commands.add_parser("retention", help="delete what is too old")
    retention.add_argument("what", choices=("run",))
    commands.add_parser("doctor", help="whether everything can be read, written and trusted")
    commands.add_parser("openapi", help="the description of the interface, as JSON")
    options = parser.parse_args()
    try:
        return _COMMANDS[options.command](options)
    except CentralError as problem:
        print(f"{problem.title} ({problem.code}) {problem.facts or ''}".strip(), file=sys.stderr)
        return 1


def _serve(_options: argparse.Namespace) -> int:
    settings = read_settings()
    parts = build(settings)
    certificates = Certificates(settings.folder / "tls", settings.names)
    context = certificates.context(utc_now())
    config = uvicorn.Config(
        create_app(parts),
        host=settings.host,
        port=settings.port,
        ssl_context_factory=lambda _config, _default: context,
        log_level="warning",
        access_log=False,
        server_header=False,
    )
    print(f"central at https://{settings.host}:{settings.port}", flush=True)
    print(f"its certificate authority: {certificates.authority}", flush=True)
    uvicorn.Server(config).run()
    return 0


def _enroll(options: argparse.Namespace) -> int:
    parts = _parts()
    code, person_id = parts.enrolment.issue(Role(options.role), by=SYSTEM, person_id=options.person)
    print(json.dumps({"code": code, "person": person_id, "role": options.role}))
    return 0


def _roles(_options: argparse.Namespace) -> int:
    for role, acts in ALLOWED.items():
        print(f"{role.value:8} {' '.join(sorted(acts)) or '-'}")
    return 0


def _audit(_options: argparse.Namespace) -> int:
    parts = _parts()
    reached = verify(parts.database, parts.checkpoints)
    print(f"{reached.length} entries hold; the last hash is {reached.hash}")
    return 0


def _retention(_options: argparse.Namespace) -> int:
    swept = _parts().retention.run()
    print(f"deleted: {swept.n_records} records, {swept.n_objects} objects, {swept.n_keys} keys")
    return 0


def _doctor(_options: argparse.Namespace) -> int:
    parts = _parts()
    reached = verify(parts.database, parts.checkpoints)
    with parts.database.writing() as session:
        parts.audit.add(session, SYSTEM, "doctor")
    with parts.database.reading() as session:
        parts.checkpoints.add(head(session), parts.clock())
    print(f"database, keys, hive and checkpoints can be written; {reached.length} entries hold")
    return 0


def _openapi(_options: argparse.Namespace) -> int:
    print(json.dumps(create_app(_parts()).openapi(), indent=1, sort_keys=True))
    return 0


def _parts() -> Parts:
    return build(read_settings())


_COMMANDS = {
    "serve": _serve,
    "enroll": _enroll,
    "roles": _roles,
    "audit": _audit,
    "retention": _retention,
    "doctor": _doctor,
    "openapi": _openapi,
}

if __name__ == "__main__":
    sys.exit(main())

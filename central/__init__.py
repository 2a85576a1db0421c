"""The service: takes pattern records, checks them again, keeps them, and deletes them on request.

`app` wires everything from `settings`, `routes` are its addresses, `flows` joins features. A
feature's folder holds its verbs and its rules: `consent`, `intake`. `hive` keeps the records
sealed, `web` is what every route needs, `audit` the log that cannot be changed unseen, `store` the
database, `rules` the arithmetic of anonymity.
"""

__version__ = "0.1.0"

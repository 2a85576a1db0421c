"""The database: `tables` are its tables, `database` opens it and holds its transactions.

SQLite by default, PostgreSQL by its URL. The keys of the records lie in a database of their own
(`KeyTables`), which goes into no backup: whoever deletes a key deletes what it sealed, there too.
"""

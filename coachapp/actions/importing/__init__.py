"""Bringing in what coaches have.

`notes` brings documents into one case. `plan` looks through a folder and proposes what each file
becomes and whose it is (`people` finds the names, `tables` reads lists and exports of other
programs); nothing is stored before the coach agrees. `storing` then stores all of it or nothing.
"""

#!/usr/bin/env python3
"""Writes every identifier of a case, one a line, for a search that must not find any of them in a package for others.

usage: every-id.py CASE.stillwatch [--without-traffic] > TERMS.txt
Read from the case's tables by their columns and not through the program, so that an identifier that the program forgets
is still searched for. --without-traffic leaves out sessions and exchanges, which are millions in a large case.
Terms of fewer than five characters stand in any text by chance; how many were left out is said on standard error.
"""
import sqlite3, sys

COLUMNS = {'account': ['account_id', 'organization_id', 'email_domain', 'payment_id', 'signup_ip', 'device_id'],
           'address': ['ip', 'network'], 'conversation': ['conversation_id', 'session_id', 'exchange_id']}
TRAFFIC = {'session': ['session_id'], 'exchange': ['exchange_id']}

case = sqlite3.connect(f'file:{sys.argv[1]}?mode=ro', uri=True)
terms, short = set(), 0
for table, columns in (COLUMNS if '--without-traffic' in sys.argv else COLUMNS | TRAFFIC).items():
    for column in columns:
        for (value,) in case.execute(f'SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL'):
            if len(value) < 5: short += 1
            else: terms.update(value.splitlines())
sys.stdout.reconfigure(encoding='utf-8')
print('\n'.join(sorted(t for t in terms if len(t) >= 5)))
print(f'{len(terms)} identifiers; {short} of fewer than five characters left out', file=sys.stderr)

"""Prints what the verifier knows as the tables of the specification name it: python3 tables.py FOLDER_OF_THE_VERIFIER"""
import json
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import verify_evidence as verifier

WITH_A_TABLE = [verifier.FIGURE, verifier.FINDING, verifier.MATTER]


def rows(shape, path=""):
    """Gives the rows of an object's table: each member, and those of the objects in it that have no table of their own."""
    for name, kind in shape.items():
        member = path + name.rstrip("?")
        yield member + (" optional" if name.endswith("?") else " always")
        if isinstance(kind, list):
            member, kind = member + "[]", kind[0]
        if isinstance(kind, dict) and kind is not verifier.SUM and name != "of?" and not any(kind is each for each in WITH_A_TABLE):
            yield from rows(kind, member + ".")


tables = dict(verifier.EVENTS, Figures=verifier.FIGURE, Findings=verifier.FINDING, Matters=verifier.MATTER)
print(json.dumps({"words": verifier.WORDS, "tables": {name: sorted(rows(shape)) for name, shape in tables.items()}}))

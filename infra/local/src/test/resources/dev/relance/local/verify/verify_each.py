"""Verifies each folder that a line of the input names, in one process: python3 verify_each.py FOLDER_OF_THE_VERIFIER"""
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from verify_evidence import main

for folder in sys.stdin:
    print("exit code", main([folder.rstrip("\n")]), flush=True)

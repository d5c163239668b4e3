"""What is checked on the generated site: plain functions that return a list of findings.

An empty list means that nothing is wrong. Nothing here knows the program that made the pages.
"""
